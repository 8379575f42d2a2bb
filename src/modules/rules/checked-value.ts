import { valueFault } from '../../core/rules/check-value.js';
import { OFF, type Parameter, type RuleValue } from '../../core/rules/rule-book.js';
import { AppError } from '../../platform/errors/app-error.js';

/**
 * The value when the parameter can take it.
 * @throws AppError invalid-input for a value of another kind or out of its limits
 */
export function checkedValue({ type }: Parameter, value: unknown): RuleValue {
  const en = valueFault(type, value);
  if (en === undefined) return value as RuleValue;
  const vi = 'Giá trị không hợp lệ hoặc nằm ngoài giới hạn của quy tắc.';
  throw new AppError('invalid-input', {
    field: 'value',
    faults: [{ field: 'value', code: 'invalid-input', vi, en }],
  });
}

/** The value that was typed as `text`: a number, `off`, words, or JSON for a uniform table or a scale of points. */
export function typedValue({ type }: Parameter, text: string): unknown {
  if (type.kind === 'text' || text === OFF) return text;
  if (type.kind === 'number') return text.trim() === '' ? Number.NaN : Number(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // refused with the words for its kind
  }
}
