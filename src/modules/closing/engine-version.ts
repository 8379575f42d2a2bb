import { packageVersion } from '../../platform/config/package-version.js';

/** The version of the software that computes days, as a sealed month names it. */
export const engineVersion = packageVersion();
