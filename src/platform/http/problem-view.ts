import { ApiProperty, getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { errorCodes, type ErrorCode } from '../errors/error-codes.js';

/** One refused field of a problem. */
export class ProblemFieldView {
  @ApiProperty() field: string;
  @ApiProperty() code: string;
  @ApiProperty() detail: string;
}

/** Every refusal, as RFC 9457 problem details. */
export class ProblemView {
  @ApiProperty() type: string;
  @ApiProperty() title: string;
  @ApiProperty() status: number;
  @ApiProperty({ description: 'a sentence in the language of Accept-Language' }) detail: string;
  @ApiProperty({ enum: Object.keys(errorCodes), enumName: 'ProblemCode' }) code: ErrorCode;
  @ApiProperty() requestId: string;
  @ApiProperty({ type: [ProblemFieldView], required: false }) errors?: ProblemFieldView[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** `document` with the problem as default answer of every operation, since any of them may refuse. */
export function describeProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      operation.responses['default'] ??= {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } },
      };
    }
  }
  return document;
}
