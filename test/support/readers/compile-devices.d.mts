export function compileDevices(folder: string, options?: { linkPackages?: boolean }): void;
