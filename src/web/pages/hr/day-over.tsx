import { Drawer } from 'antd';
import type { ReactNode } from 'react';

/** A day over the list, where there is no room beside it. */
export function DayOver({
  title,
  onClose,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Drawer
      open
      title={<h2 className="drawer-title">{title}</h2>}
      size={560}
      onClose={onClose}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {children}
    </Drawer>
  );
}
