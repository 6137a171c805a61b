/** Shares of the best, in name and in all, from which somebody is near it. */
const NEAR = { name: 0.7, all: 0.4 } as const;

/** Who was found for a card, and how much speaks for each, in bits: tables as long as the list, hence a class. */
export class Findings {
  private readonly byName: Float64Array;
  private readonly byIdentifier: Float64Array;
  private readonly touched: Int32Array;
  private count = 0;
  /** Those found by an identifier: the first of `touched`. */
  private identified = 0;
  /** How many were found by name. */
  named = 0;
  bestName = 0;

  constructor(people: number) {
    this.byName = new Float64Array(people);
    this.byIdentifier = new Float64Array(people);
    this.touched = new Int32Array(people);
  }

  /** Identifiers come first. */
  addIdentifier(person: number, worth: number): void {
    if (this.byIdentifier[person] === 0) this.touched[this.count++] = person;
    this.identified = this.count;
    this.byIdentifier[person] = (this.byIdentifier[person] ?? 0) + worth;
  }

  /** Of several ways to find somebody by name the best counts. */
  addName(person: number, worth: number): void {
    const known = this.byName[person] ?? 0;
    if (worth <= known) return;
    if (known === 0) {
      this.named++;
      if (this.byIdentifier[person] === 0) this.touched[this.count++] = person;
    }
    this.byName[person] = worth;
    if (worth > this.bestName) this.bestName = worth;
  }

  forEachIdentified(visit: (person: number) => void): void {
    for (let at = 0; at < this.identified; at++) visit(this.touched[at] ?? 0);
  }

  /** What is found by name alone and is worth less than this will not be near the best. */
  leastNear(): number {
    let bestSum = this.bestName;
    for (let at = 0; at < this.identified; at++) bestSum = Math.max(bestSum, this.sum(this.touched[at] ?? 0));
    return Math.min(this.bestName * NEAR.name, bestSum * NEAR.all);
  }

  sum(person: number): number {
    return (this.byName[person] ?? 0) + (this.byIdentifier[person] ?? 0);
  }

  /** Those near the best in name, or near the best in all; in the order of the list. */
  near(): Int32Array {
    let bestSum = 0;
    for (let at = 0; at < this.count; at++) bestSum = Math.max(bestSum, this.sum(this.touched[at] ?? 0));
    const [leastName, leastSum] = [this.bestName * NEAR.name, bestSum * NEAR.all];
    let kept = 0;
    for (let at = 0; at < this.count; at++) {
      const person = this.touched[at] ?? 0;
      if (this.sum(person) < leastSum && (this.byName[person] ?? 0) < leastName) this.forget(person);
      else this.touched[kept++] = person;
    }
    this.count = kept;
    return this.touched.subarray(0, kept).sort();
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.forget(this.touched[at] ?? 0);
    this.count = 0;
    this.identified = 0;
    this.named = 0;
    this.bestName = 0;
  }

  private forget(person: number): void {
    this.byName[person] = 0;
    this.byIdentifier[person] = 0;
  }
}
