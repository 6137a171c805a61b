/** A version of the employee list takes force, or is kept without effect where nobody had authority to change the list (S03). */
import type { LocalDate } from '#core/dates.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { insertListVersion, insertTitleMapping, listVersions, type ListVersion } from '#backend/db/list-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { keepBlob } from '#backend/db/vault.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { listAnswers } from '#backend/db/answer-store.ts';
import {
  isManyToCarry,
  keepCarried,
  stillHolding,
  suggestionsUnder,
  suggestionsUnderElsewhere,
  type CarriedSuggestions,
} from './carry-suggestions.ts';
import { listAsVersion, markOf, withPeople, type ListInForce } from '#backend/use-cases/standing/list-in-force.ts';
import type { PendingList } from '#backend/use-cases/desk/desk-memory.ts';

/** Up to so many cards, starting a process would take longer than ranking them here. */
const RANKED_HERE = 1000;

export type AcceptList = {
  readonly previewId: string;
  readonly receivedFrom: string;
  readonly receivedOn: LocalDate;
  readonly asOf: LocalDate | null;
  readonly basis: ListVersion['basis'];
  readonly reason: string | null;
};

export type AcceptListRefusal =
  | ReadOnly
  | { readonly kind: 'preview-expired' }
  | { readonly kind: 'rules-not-frozen' }
  | { readonly kind: 'reason-required' };

export function acceptList(desk: Desk, given: AcceptList): Result<ListVersion, AcceptListRefusal> {
  return takeForce(desk, given, null);
}

/** Where many cards are to be ranked anew, another process does it first, and the window answers meanwhile. */
export async function acceptListAside(
  desk: Desk,
  given: AcceptList,
  rankedHere = RANKED_HERE,
): Promise<Result<ListVersion, AcceptListRefusal>> {
  const newer = newVersion(desk, given);
  if (!newer.ok) return newer;
  const { version, list } = newer.value;
  if (desk.readOnly !== null || version.state !== 'in-force' || !isManyToCarry(desk, rankedHere)) return acceptList(desk, given);
  return takeForce(desk, given, await suggestionsUnderElsewhere(desk, asItWillStand(desk, version, list)));
}

/** `worked`: what another process found of the suggestions; null to look here. */
function takeForce(desk: Desk, given: AcceptList, worked: CarriedSuggestions | null): Result<ListVersion, AcceptListRefusal> {
  const newer = newVersion(desk, given);
  if (!newer.ok) return newer;
  const { version, list, pending } = newer.value;
  const carried = version.state === 'in-force' ? carriedTo(desk, asItWillStand(desk, version, list), worked) : null;
  const done = perform<ListVersion, never>(desk, (record) => {
    keepBlob(desk.db, pending.bytes, pending.sha256);
    insertListVersion(desk.db, version, list);
    record(eventOf(version, version.basis));
    if (carried !== null) keepCarried(desk, carried, version.version, record);
    return ok(version);
  });
  if (done.ok) desk.pendingLists.delete(given.previewId);
  return done;
}

function carriedTo(desk: Desk, after: ListInForce, worked: CarriedSuggestions | null): CarriedSuggestions {
  return worked === null ? suggestionsUnder(desk, after) : stillHolding(desk, worked, after);
}

type NewVersion = { readonly version: ListVersion; readonly list: EmployeeList; readonly pending: PendingList };

function newVersion(desk: Desk, given: AcceptList): Result<NewVersion, AcceptListRefusal> {
  const pending = desk.pendingLists.get(given.previewId);
  if (pending === undefined) return err({ kind: 'preview-expired' });
  const rules = frozenRules(desk.db);
  if (rules === null) return err({ kind: 'rules-not-frozen' });
  const earlier = listVersions(desk.db);
  const basis = earlier.length === 0 ? 'first' : given.basis === 'first' ? 'unilateral' : given.basis;
  const reason = given.reason?.trim() || null;
  if (basis !== 'first' && reason === null) return err({ kind: 'reason-required' });
  const version: ListVersion = {
    version: earlier.length + 1,
    fileName: pending.fileName,
    sha256: pending.sha256,
    columns: pending.columns,
    receivedFrom: given.receivedFrom.trim() || 'employer',
    receivedOn: given.receivedOn,
    asOf: given.asOf,
    basis,
    state: hasAuthority(rules.rules, basis) ? 'in-force' : 'ignored',
    reason,
    rows: pending.list.rows.length,
    people: pending.list.people.length,
    questions: pending.list.questions,
    acceptedAt: desk.now(),
  };
  return ok({ version, list: listAsVersion(desk, pending.list, version.version), pending });
}

function asItWillStand(desk: Desk, version: ListVersion, list: EmployeeList): ListInForce {
  return withPeople(version, list, { answers: listAnswers(desk.db), mark: markOf(desk) });
}

/** Both parties may always change what they agreed; a term that names only the neutral's ruling still leaves them that. */
function hasAuthority({ list }: GroundRules, basis: ListVersion['basis']): boolean {
  if (basis === 'first' || basis === 'joint') return true;
  if (basis === 'unilateral') return false;
  return list.amendment === 'ruling' || list.amendment === 'joint-or-ruling';
}

function eventOf(version: ListVersion, basis: ListVersion['basis']) {
  const { sha256, receivedOn, reason, columns, rows, people, asOf } = version;
  if (version.state === 'ignored' || basis === 'unilateral') {
    return { kind: 'list.ignored', data: { version: version.version, sha256, receivedOn, code: 'S03', reason } } as const;
  }
  const data = { version: version.version, sha256, columns, rows, people, receivedOn, asOf, basis, reason };
  return { kind: 'list.accepted', data } as const;
}

export type MapTitle = {
  readonly title: string;
  readonly included: boolean;
  /** Where the rules define several units: into which; a title that is not included is in none. */
  readonly unit?: string | null;
  readonly reason: string;
};

export type MapTitleRefusal =
  | ReadOnly
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'unit-required'; readonly units: readonly string[] };

export function mapTitle(desk: Desk, given: MapTitle): Result<null, MapTitleRefusal> {
  const reason = given.reason.trim();
  if (reason === '') return err({ kind: 'reason-required' });
  const units = (frozenRules(desk.db)?.rules.units ?? []).map(({ id }) => id);
  const { title, included } = given;
  const unit = given.unit ?? null;
  const fits = units.length === 0 || !included ? unit === null : unit !== null && units.includes(unit);
  if (!fits) return err({ kind: 'unit-required', units });
  return perform(desk, (record) => {
    insertTitleMapping(desk.db, { title, included, unit, reason }, desk.now());
    record({ kind: 'title.mapped', data: { title, included: included ? 1 : 0, reason, ...(unit === null ? {} : { unit }) } });
    return ok(null);
  });
}
