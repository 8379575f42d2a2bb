import GlobalOutlined from '@ant-design/icons/GlobalOutlined';
import { Button } from 'antd';
import { useLanguage } from '../i18n/language.js';
import type { Language } from '../i18n/shown-language.js';

/** Each name is in its own language, so that it can be read by those who need it. */
const other: Readonly<
  Record<Language, { readonly language: Language; readonly name: string; readonly code: string }>
> = {
  vi: { language: 'en', name: 'English', code: 'EN' },
  en: { language: 'vi', name: 'Tiếng Việt', code: 'VI' },
};

/** Switches to the other language. */
export function LanguageButton() {
  const { pack, show } = useLanguage();
  const { language, name, code } = other[pack.language];
  return (
    <Button type="text" icon={<GlobalOutlined />} lang={language} onClick={() => void show(language)}>
      <span className="hidden-when-narrow">{name}</span>
      <span className="shown-when-narrow" aria-hidden="true">
        {code}
      </span>
    </Button>
  );
}
