import { Button } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../i18n/language.js';
import { lazily } from './lazily.js';
import type { SaveSource } from './save/columns.js';

const SaveRows = lazily(async () => (await import('./save/save-rows.js')).SaveRows);

/** Saves a list or a table as an Excel file under its name and the date; what makes the file comes with the first click. */
export function SaveButton({ name, source }: { name: string; source: SaveSource }) {
  const t = useTranslate();
  const [turn, setTurn] = useState(0);
  const [ended, setEnded] = useState(0);
  return (
    <div className="row no-print">
      <Button
        size="small"
        loading={turn > ended}
        aria-label={`${t('table.save')}: ${name}`}
        onClick={() => setTurn(turn + 1)}
      >
        {t('table.save')}
      </Button>
      {turn > 0 && <SaveRows key={turn} name={name} source={source} onEnd={() => setEnded(turn)} />}
    </div>
  );
}
