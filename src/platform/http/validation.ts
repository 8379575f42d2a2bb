import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldFault } from '../errors/app-error.js';

/** Sentences for the constraints of `fields.ts`. */
const sentences: Readonly<Record<string, { vi: string; en: string }>> = {
  isString: { vi: 'phải là văn bản', en: 'must be text' },
  minLength: { vi: 'còn trống hoặc quá ngắn', en: 'is empty or too short' },
  maxLength: { vi: 'quá dài', en: 'is too long' },
  noControlCharacters: { vi: 'có ký tự không in được', en: 'holds control characters' },
  matches: { vi: 'không đúng dạng quy định', en: 'does not have the required form' },
  isCivilDate: { vi: 'không phải ngày có thật (yyyy-MM-dd)', en: 'is not a date that exists (yyyy-MM-dd)' },
  isInstant: { vi: 'không phải thời điểm có múi giờ', en: 'is not an instant with an offset' },
  isMoment: {
    vi: 'không phải ngày có thật hoặc thời điểm có múi giờ',
    en: 'is neither a date that exists nor an instant with an offset',
  },
  isPlausible: {
    vi: 'nằm ngoài khoảng năm 1900 đến 2199; hãy kiểm tra năm',
    en: 'is outside the years 1900 to 2199; check the year',
  },
  isUuid: { vi: 'không phải mã định danh hợp lệ', en: 'is not a UUID' },
  isIn: { vi: 'không nằm trong các giá trị cho phép', en: 'is not one of the allowed values' },
  isInt: { vi: 'phải là số nguyên', en: 'must be a whole number' },
  min: { vi: 'nhỏ hơn mức cho phép', en: 'is below the minimum' },
  max: { vi: 'lớn hơn mức cho phép', en: 'is above the maximum' },
  isBoolean: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  isArray: { vi: 'phải là danh sách', en: 'must be a list' },
  isDistinctNonEmpty: {
    vi: 'phải có ít nhất một giá trị, không lặp',
    en: 'needs at least one value, none twice',
  },
  arrayMaxSize: { vi: 'có quá nhiều phần tử', en: 'has too many items' },
  whitelistValidation: { vi: 'không có trong mẫu', en: 'is not a known field' },
  isDefined: { vi: 'còn thiếu', en: 'is missing' },
};
const unknownSentence = { vi: 'không hợp lệ', en: 'is not valid' };

function faultsOf(errors: readonly ValidationError[], prefix = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field =
      prefix + (/^\d+$/.test(error.property) ? `[${error.property}]` : (prefix && '.') + error.property);
    const own = Object.keys(error.constraints ?? {}).map((code) => {
      const missing = error.value === undefined && code !== 'whitelistValidation';
      const name = missing ? 'isDefined' : code;
      return { field, code: name, ...(sentences[name] ?? unknownSentence) };
    });
    const distinct = own.filter(
      (fault, index) => own.findIndex((other) => other.code === fault.code) === index,
    );
    return [...distinct, ...faultsOf(error.children ?? [], field)];
  });
}

/** Checks every body and query against its class; unknown fields are refused, all faults listed. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new AppError('invalid-input', { faults: faultsOf(errors) }),
  });
}
