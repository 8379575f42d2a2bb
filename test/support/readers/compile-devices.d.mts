export function compileDevices(
  folder: string,
  options?: { linkPackages?: boolean; more?: readonly string[] },
): void;
