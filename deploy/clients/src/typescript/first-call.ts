// What a program in TypeScript does first, with the clients generated from docs/openapi. .ci/lint compiles it with them.
import {Configuration as AtBudget, AllotmentsApi} from './budget';
import {CentresApi, Configuration as AtCentres} from './centres';
import {Configuration as AtRecipients, EnrolmentsApi, RecipientsApi, RegisterRecipientKindEnum} from './recipients';
import {Configuration as AtReporting, ReportsApi, ResponseError} from './reporting';

const token = async (): Promise<string> => 'a token of the issuer';

/** How many people are covered on a day; null if the registry does not know. */
export async function covered(region: string, on: Date): Promise<number | null> {
  const reports = new ReportsApi(new AtReporting({accessToken: token}));
  const answer = await reports.getCoverage({region, on});
  return answer.value;
}

/** The codes of what is wrong with a request, by the place where it is. */
export async function faults(failed: ResponseError): Promise<Map<string, string>> {
  const problem = await failed.response.json();
  return new Map(problem.errors.map((error: {pointer: string; code: string}) => [error.pointer, error.code]));
}

/** Enters somebody and asks for a place; the same key sent twice has one effect. */
export async function enrol(unitId: string, admittedOn: Date, idempotencyKey: string): Promise<string> {
  const at = new AtRecipients({accessToken: token});
  const person = await new RecipientsApi(at).registerRecipient({
    idempotencyKey,
    registerRecipient: {
      kind: RegisterRecipientKindEnum.Person,
      name: {family: 'Үлгіева', given: 'Айжан'},
      iinMissingReason: 'documents-lost',
      birthDate: new Date('1950-06-15'),
      synthetic: true,
    },
  });
  const enrolment = await new EnrolmentsApi(at).requestEnrolment({
    idempotencyKey: `${idempotencyKey}-enrolment`,
    prefer: 'wait=5',
    requestEnrolment: {recipientId: person.id, unitId, admittedOn},
  });
  return enrolment.status;
}

/** Reads a list page by page: the cursor stands in the link to the next one. */
export async function centreNames(): Promise<string[]> {
  const centres = new CentresApi(new AtCentres({accessToken: token}));
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await centres.listCentresRaw({limit: 200, cursor});
    names.push(...(await page.value()).items.map((centre) => centre.names.kk));
    cursor = page.raw.headers.get('Link')?.match(/[?&]cursor=([^&>]+)/)?.[1];
  } while (cursor);
  return names;
}

/** Money is exact: a text with two decimals, not a number; null if the amount is not known. */
export async function allotted(): Promise<(string | null)[]> {
  const allotments = new AllotmentsApi(new AtBudget({accessToken: token}));
  return (await allotments.listAllotments()).items.map((allotment) => allotment.amount?.amount ?? null);
}
