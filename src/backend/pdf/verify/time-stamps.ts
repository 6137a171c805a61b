/** V19: what time-stamps beside the file say of when it existed. They are judged by whoever has the means, and weighed here. */
import { failed, passed, type Finding } from './checks.ts';
import { isoSeconds } from './examine-seal.ts';
import type { JudgedTimeStamp } from './options.ts';

/** As with V12: clocks differ. */
const TOLERANCE_MS = 300_000;

export function checkTimeStamps(issuedAt: string, stamps: readonly JudgedTimeStamp[]): Finding<true> {
  const [first] = stamps;
  if (first === undefined) return { result: 'not-run', detail: 'No time-stamp was given.' };
  for (const stamp of stamps) {
    if (!stamp.holds) return failed(`A time-stamp beside it does not hold. ${stamp.why}`);
    if (stamp.at.getTime() < Date.parse(issuedAt) - TOLERANCE_MS)
      return failed(`It was stamped at ${isoSeconds(stamp.at)}, before the time at which it says that it was sealed.`);
  }
  const known = stamps.find((stamp) => stamp.holds && stamp.known);
  if (known?.holds === true)
    return passed(`It existed at ${isoSeconds(known.at)}, by the word of ${known.authority}, which you know.`, true);
  const said = first.holds ? `It existed at ${isoSeconds(first.at)}, by the word of ${first.authority}. ` : '';
  return { result: 'indeterminate', detail: `${said}Give the authority’s certificate, or its fingerprint, to rely on that.` };
}
