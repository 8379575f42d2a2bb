import { theme } from 'antd';
import { useLayoutEffect } from 'react';

/** Hands the colours of the theme to our own style sheet (`var(--text)`), so that both change together. */
export function StyleVariables() {
  const { token } = theme.useToken();
  useLayoutEffect(() => {
    const variables = {
      '--text': token.colorText,
      '--text-quiet': token.colorTextSecondary,
      '--link': token.colorLink,
      '--page': token.colorBgLayout,
      '--surface': token.colorBgContainer,
      '--surface-hover': token.colorFillQuaternary,
      '--chip': token.colorFillSecondary,
      '--line': token.colorBorderSecondary,
      '--focus': token.colorPrimary,
      '--good': token.colorSuccess,
      '--warn': token.colorWarning,
      '--bad': token.colorError,
      '--font': token.fontFamily,
    };
    for (const [name, value] of Object.entries(variables)) {
      document.documentElement.style.setProperty(name, value);
    }
  }, [token]);
  return null;
}
