import { IntegerField, TextField } from '../../../platform/http/fields.js';

/** More rows than any list saves. */
const MOST_ROWS = 1_000_000;

/** What a page is about to save as a file. */
export class ExportedListBody {
  @TextField({ description: 'Name of the list, as the page calls it' })
  name: string;

  @TextField({ max: 1000, description: 'The page with its address: what was chosen there' })
  page: string;

  @TextField({ optional: true, max: 1000, description: 'By what the list was searched, where the address does not say it' })
  filters?: string;

  @IntegerField({ min: 0, max: MOST_ROWS })
  rows: number;
} // prettier-ignore
