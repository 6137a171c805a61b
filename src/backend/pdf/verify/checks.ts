/** The numbered checks; `docs/verification.md` says the same for readers. A number is never given to another check. */

export const TITLES = {
  V01: 'The file is one PDF, written once, and is read without repair',
  V02: 'Nothing in it is unused',
  V03: 'Nothing in it can act or change what is shown',
  V04: 'One signature covers every byte but itself',
  V05: 'The signature certifies the document and permits no change',
  V06: 'The content is what was signed',
  V07: 'The signature container has its one form, nothing hidden in it',
  V08: 'The methods of signing are strong enough',
  V09: 'The signature was made with the key of the certificate',
  V10: 'The certificate may sign, and its chain holds',
  V11: 'The certificate was valid at the stated time',
  V12: 'The stated time is not in the future',
  V13: 'The signer is one you know',
  V14: 'certified.json is attached, alone and readable',
  V15: 'certified.json and the signature name one signer and one time',
  V16: 'The pages, made again from certified.json, are the same',
  V17: 'The record of the matter agrees',
  V18: 'Each other member of the panel signed this very file',
  V19: 'A time-stamp vouches for when the file existed',
} as const;

export type CheckId = keyof typeof TITLES;
export type CheckResult = 'passed' | 'failed' | 'indeterminate' | 'not-run';
export type Check = { readonly id: CheckId; readonly title: string; readonly result: CheckResult; readonly detail: string };

/** How a check ended, in words; `value` is what later checks go on with. */
export type Finding<T> =
  | { readonly result: 'passed'; readonly detail: string; readonly value: T }
  | { readonly result: 'failed' | 'indeterminate' | 'not-run'; readonly detail: string };

export const passed = <T>(detail: string, value: T): Finding<T> => ({ result: 'passed', detail, value });
export const failed = (detail: string): Finding<never> => ({ result: 'failed', detail });

const NOT_REACHED = 'Not reached, because of an earlier check.';

/** Lives while one file is verified. */
export class Checks {
  readonly #done = new Map<CheckId, Check>();
  readonly #refusal: (error: unknown) => string | null;

  /** `refusal` gives the sentence of an error that means: the file is refused. Any other error is a mistake of ours. */
  constructor(refusal: (error: unknown) => string | null) {
    this.#refusal = refusal;
  }

  /** What the check found, or null if it did not pass. */
  run<T>(id: CheckId, check: () => Finding<T>): T | null {
    const finding = this.#guarded(check);
    this.#done.set(id, { id, title: TITLES[id], result: finding.result, detail: finding.detail });
    return finding.result === 'passed' ? finding.value : null;
  }

  async runLater<T>(id: CheckId, check: () => Promise<Finding<T>>): Promise<T | null> {
    const outcome = await check().then(
      (finding) => ({ finding }),
      (error: unknown) => ({ error }),
    );
    return this.run(id, () => {
      if ('error' in outcome) throw outcome.error;
      return outcome.finding;
    });
  }

  resultOf(id: CheckId): CheckResult {
    return this.#done.get(id)?.result ?? 'not-run';
  }

  all(): readonly Check[] {
    const ids = Object.keys(TITLES) as readonly CheckId[];
    return ids.map((id) => this.#done.get(id) ?? { id, title: TITLES[id], result: 'not-run', detail: NOT_REACHED });
  }

  #guarded<T>(check: () => Finding<T>): Finding<T> {
    try {
      return check();
    } catch (error) {
      const sentence = this.#refusal(error);
      if (sentence === null) throw error;
      return failed(sentence);
    }
  }
}
