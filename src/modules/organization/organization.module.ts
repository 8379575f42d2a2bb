import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { BadgeRecords } from './badges/badge-records.js';
import { BadgeLookupService } from './badges/badge-lookup.service.js';
import { BadgesController } from './badges/badges.controller.js';
import { BadgesService } from './badges/badges.service.js';
import { EmployeeDetailService } from './employees/employee-detail.service.js';
import { EmployeePhotosController } from './employees/employee-photos.controller.js';
import { EmployeePhotos } from './employees/employee-photos.service.js';
import { EmployeesController } from './employees/employees.controller.js';
import { EmployeesService } from './employees/employees.service.js';
import { EmploymentEndService } from './employees/employment-end.service.js';
import { ImportService } from './import/import.service.js';
import { ImportsController } from './import/imports.controller.js';
import { PeopleImport } from './import/people-import.js';
import { UnitsImport } from './import/units-import.js';
import { PostingRecords } from './postings/posting-records.js';
import { PostingMover } from './postings/posting-mover.js';
import { PostingsController } from './postings/postings.controller.js';
import { PostingsService } from './postings/postings.service.js';
import { AgencyReplacementsController } from './replacements/agency-replacements.controller.js';
import { AgencyReplacementsService } from './replacements/agency-replacements.service.js';
import { ReplacementsController } from './replacements/replacements.controller.js';
import { ReplacementsService } from './replacements/replacements.service.js';
import { SuperiorsController } from './superiors/superiors.controller.js';
import { SuperiorsService } from './superiors/superiors.service.js';
import { UnitNamingService } from './units/unit-naming.service.js';
import { UnitSuccessionService } from './units/unit-succession.service.js';
import { UnitsController } from './units/units.controller.js';
import { UnitsService } from './units/units.service.js';

const exported = [
  UnitsService,
  UnitSuccessionService,
  EmployeesService,
  EmployeePhotos,
  EmploymentEndService,
  PostingsService,
  BadgesService,
  BadgeLookupService,
  ImportService,
  SuperiorsService,
];

/** Org units, people, where they belong and work, and the badges they hold. */
@Module({
  imports: [AuditModule],
  controllers: [
    UnitsController,
    EmployeesController,
    EmployeePhotosController,
    PostingsController,
    BadgesController,
    ImportsController,
    SuperiorsController,
    AgencyReplacementsController,
    ReplacementsController,
  ],
  providers: [
    ...exported,
    EmployeeDetailService,
    UnitNamingService,
    AgencyReplacementsService,
    ReplacementsService,
    PostingMover,
    PostingRecords,
    BadgeRecords,
    PeopleImport,
    UnitsImport,
  ],
  exports: exported,
})
export class OrganizationModule {}
