import { theme, type ThemeConfig } from 'antd';

const font =
  "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Ant Design's greys for hints are too faint for WCAG AA; these reach 4.5:1 on every background used. */
const light = {
  colorPrimary: '#0b4f8a',
  colorInfo: '#0b4f8a',
  colorLink: '#0b4f8a',
  colorError: '#b42318',
  colorSuccess: '#1a6e3c',
  colorWarning: '#8a5300',
  // Derived from so dark a seed, these would be mud.
  colorWarningBg: '#fff6e0',
  colorWarningBorder: '#e0b45c',
  colorErrorBg: '#fdecea',
  colorInfoBg: '#e9f2fb',
  colorInfoBorder: '#9cc3e6',
  colorSuccessBg: '#e8f5ec',
  colorSuccessBorder: '#8cc5a0',
  colorText: '#1b2733',
  colorTextSecondary: '#475463',
  colorTextTertiary: '#56626f',
  colorTextDescription: '#56626f',
  colorTextPlaceholder: '#667180',
  colorBgLayout: '#f4f6f9',
  colorBorder: '#8a95a3',
};

const dark = {
  colorPrimary: '#2f7dc4',
  // Derived, it would be too light for the white letters of buttons.
  colorPrimaryHover: '#3578b5',
  colorInfo: '#5aa7ea',
  colorLink: '#9fd0fb',
  colorLinkHover: '#c4e2fd',
  colorError: '#ff9d94',
  colorSuccess: '#6fcf97',
  colorWarning: '#f2b84b',
  colorText: '#e8edf2',
  colorTextSecondary: '#b6c0cb',
  colorTextTertiary: '#a4afbb',
  colorTextDescription: '#a4afbb',
  colorTextPlaceholder: '#97a3b0',
  colorBgBase: '#11151a',
  colorBgLayout: '#0c1116',
  colorBorder: '#5d6b7a',
};

/** The looks of Ant Design's components. */
export function themeOf(isDark: boolean, isStill: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    // The rules are a file: see component-styles.ts.
    zeroRuntime: true,
    // The letters of other buttons stand on dark, and need the lighter blue; those of dangerous ones stand on light red.
    ...(isDark && {
      components: {
        Button: {
          defaultHoverColor: dark.colorLink,
          defaultHoverBorderColor: dark.colorLink,
          dangerColor: dark.colorBgBase,
        },
      },
    }),
    token: {
      ...(isDark ? dark : light),
      fontFamily: font,
      fontSize: 15,
      borderRadius: 8,
      controlHeight: 40,
      motion: !isStill,
    },
  };
}
