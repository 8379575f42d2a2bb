import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslate } from '../i18n/language.js';
import { saveFile } from './save-file.js';
import { tabbedFile } from './tabbed-file.js';

/** A table of figures that is moved sideways where it has no room; its name is read aloud. What it shows is saved as a file for Excel. */
export function ScrollTable({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslate();
  const table = useRef<HTMLTableElement>(null);
  const save = (): void => {
    const lines = [...(table.current?.rows ?? [])].map((row) =>
      [...row.cells].map(({ textContent }) => textContent.trim()),
    );
    saveFile(tabbedFile([[name], ...lines]), `${name}.csv`);
  };
  return (
    <div className="stack-close">
      <div className="scroll-table" role="group" aria-label={name} tabIndex={0}>
        <table ref={table} className="figures">
          <caption className="visually-hidden">{name}</caption>
          {children}
        </table>
      </div>
      <div className="no-print">
        <Button
          size="small"
          icon={<DownloadOutlined />}
          aria-label={`${t('table.save')}: ${name}`}
          onClick={save}
        >
          {t('table.save')}
        </Button>
      </div>
    </div>
  );
}
