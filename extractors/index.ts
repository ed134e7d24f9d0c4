/** The catalogue: one line per field. */
import { agenda } from './agenda.js'
import { anomalies } from './anomalies.js'
import { budget } from './budget.js'
import { deadlines } from './deadlines.js'
import { digitalSignature } from './digital-signature.js'
import { docNumber } from './doc-number.js'
import { docSymbol } from './doc-symbol.js'
import { docType } from './doc-type.js'
import { events } from './events.js'
import type { Extractors } from './fields.js'
import { genre } from './genre.js'
import { issueDate } from './issue-date.js'
import { issuerLevel } from './issuer-level.js'
import { issuer } from './issuer.js'
import { legalBasis } from './legal-basis.js'
import { locality } from './locality.js'
import { movements } from './movements.js'
import { otherCitations } from './other-citations.js'
import { parentEvent } from './parent-event.js'
import { pilotEvents } from './pilot-events.js'
import { place } from './place.js'
import { purposes } from './purposes.js'
import { recipients } from './recipients.js'
import { reportPackage } from './report-package.js'
import { responsibleUnits } from './responsible-units.js'
import { signatory } from './signatory.js'
import { title } from './title.js'

export const extractors = {
  agenda,
  anomalies,
  budget,
  deadlines,
  digital_signature: digitalSignature,
  doc_number: docNumber,
  doc_symbol: docSymbol,
  doc_type: docType,
  events,
  genre,
  issue_date: issueDate,
  issuer,
  issuer_level: issuerLevel,
  legal_basis: legalBasis,
  locality,
  movements,
  other_citations: otherCitations,
  parent_event: parentEvent,
  pilot_events: pilotEvents,
  place,
  purposes,
  recipients,
  report_package: reportPackage,
  responsible_units: responsibleUnits,
  signatory,
  title,
} satisfies Extractors
