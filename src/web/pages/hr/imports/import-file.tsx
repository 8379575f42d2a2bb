import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { FileInput } from '../../../parts/file-input.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { Section } from '../../../parts/section.js';
import { ImportAnswer } from './import-answer.js';
import { sendImport, type ImportKind } from './imports-queries.js';

/** A file: looked over first, row by row, then its good rows are stored. */
export function ImportFile({ kind, name }: { kind: ImportKind; name: string }) {
  const t = useTranslate();
  const id = useId();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: (chosen: File) => sendImport(kind, chosen, true) });
  const store = useMutation({
    mutationFn: (chosen: File) => sendImport(kind, chosen, false),
    onSuccess: () => client.invalidateQueries(),
  });
  const result = store.data ?? check.data;
  const changes = check.data === undefined ? 0 : check.data.created + check.data.updated;
  return (
    <>
      <Section title={name}>
        <div className="row">
          <span>{t('hr-import.template')}</span>
          <a href={`/api/v1/imports/${kind}/template.xlsx`} download>
            {t('hr-import.template-excel')}
          </a>
          <a href={`/api/v1/imports/${kind}/template.csv`} download>
            {t('hr-import.template-csv')}
          </a>
        </div>
        <div className="stack-close">
          <label htmlFor={id}>{t('hr-import.file')}</label>
          <FileInput
            id={id}
            accept=".xlsx,.csv"
            onChoose={([chosen = null]) => {
              setFile(chosen);
              check.reset();
              store.reset();
            }}
          />
          <span className="quiet">{t('hr-import.file-hint')}</span>
        </div>
        <RefusalAlert error={store.error ?? check.error} />
        <div className="row">
          <Button
            type={check.data === undefined ? 'primary' : 'default'}
            disabled={file === null}
            loading={check.isPending}
            onClick={() => {
              store.reset();
              if (file !== null) check.mutate(file);
            }}
          >
            {t('hr-import.check')}
          </Button>
          {check.data !== undefined && store.data === undefined && changes > 0 && (
            <Button type="primary" loading={store.isPending} onClick={() => file && store.mutate(file)}>
              {t('hr-import.store', { count: changes })}
            </Button>
          )}
        </div>
      </Section>
      {result !== undefined && <ImportAnswer result={result} fileName={file?.name ?? ''} />}
    </>
  );
}
