import {
  badgeSights, checklistRules, footwearSights, uniformSights, type BadgeSight, type ChecklistRule, type FootwearSight, type UniformSight,
} from '../../../core/inspections/inspection-check.js'; // prettier-ignore
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  HashesField,
  IdField,
  InstantField,
  TextField,
} from '../../../platform/http/fields.js';

/** As many photos as a check may have. */
const MOST_PHOTOS = 2;

/** What an inspector saw of one person; photos come afterwards, each as a file. */
export class SentCheckBody {
  @IdField({ description: 'made by the device: the same id with the same content counts once' }) id: string;
  @IdField() employeeId: string;
  @InstantField() checkedAt: string;
  @ChoiceField(badgeSights, { description: 'could-not-be-checked: was serving a citizen' }) badge: BadgeSight;
  @ChoiceField(uniformSights, { description: 'exempt: shown as Được miễn, without the reason' }) uniform: UniformSight;
  @ChoiceField(footwearSights, { description: 'shoes, or sandals with a back strap' }) footwear: FootwearSight;
  @ChoicesField(checklistRules, { optional: true, description: 'rules of the catalogue that were seen broken' }) rules?: ChecklistRule[];
  @TextField({ optional: true, nullable: true, max: 1000 }) note?: string | null;
  @TextField({ optional: true, nullable: true, max: 1000, description: 'what the person said on the spot: Ý kiến người được kiểm tra' })
  said?: string | null;
  @BooleanField({ optional: true, description: 'refused to sign the record' }) refusedToSign?: boolean;
  @HashesField({ optional: true, max: MOST_PHOTOS, description: 'SHA-256 of the photos that follow, where photos are taken' }) photos?: string[];
} // prettier-ignore
