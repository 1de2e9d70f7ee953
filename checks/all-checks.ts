import { checkDomainRanks } from './boundaries/domain-ranks.ts'
import { checkEnvironmentDoor } from './boundaries/environment-door.ts'
import { checkImportCycles } from './boundaries/import-cycles.ts'
import { checkLayers } from './boundaries/layers.ts'
import { checkLibraryDoors } from './boundaries/library-doors.ts'
import { readRecordedMigrations } from './migrations/recorded-migrations.ts'
import { checkMigrations } from './migrations/unedited-migrations.ts'
import type { Check } from './source-files.ts'
import { checkDocumentedExports } from './tidy/documented-exports.ts'
import { checkFileNames } from './tidy/file-names.ts'
import { checkFileSizes } from './tidy/file-sizes.ts'
import { checkFunctionLengths } from './tidy/function-lengths.ts'
import { checkLooseEnds } from './tidy/loose-ends.ts'
import { checkSleepingTests } from './tidy/sleeping-tests.ts'
import { checkSqlPlaces } from './tidy/sql-places.ts'
import { checkFrenchTypography } from './translations/french-typography.ts'
import { checkLiteralTexts } from './translations/literal-texts.ts'
import { checkSameTexts } from './translations/same-texts.ts'

/** The house rules that only read files, by the sentence that a passing one proves. */
export const allChecks: Record<string, Check> = {
  'layers import only what they may': checkLayers,
  'domains import downwards, through index.ts': checkDomainRanks,
  'no file imports itself over others': checkImportCycles,
  'libraries are imported at their door': checkLibraryDoors,
  'only config.ts reads the environment': checkEnvironmentDoor,
  'files are short': checkFileSizes,
  'files are named by what they hold': checkFileNames,
  'functions are short': checkFunctionLengths,
  'SQL stands in its places': checkSqlPlaces,
  'tests do not sleep': checkSleepingTests,
  'there are no loose ends': checkLooseEnds,
  'exported functions are documented': checkDocumentedExports,
  'migrations are never edited': checkMigrations(readRecordedMigrations()),
  'both languages say the same': checkSameTexts,
  'French is set as French is': checkFrenchTypography,
  'components show no text of their own': checkLiteralTexts,
}
