import type { ReactNode } from 'react';

/** The code of a device, where it stands, and at the right how it fares. */
export function DeviceHeading({
  title,
  unitName,
  children,
}: {
  title: ReactNode;
  unitName: string;
  children?: ReactNode;
}) {
  return (
    <div className="row row-apart">
      <div className="row device-heading">
        <h3>{title}</h3>
        <span className="quiet">{unitName}</span>
      </div>
      {children}
    </div>
  );
}
