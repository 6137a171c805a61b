/** Shares of the best, in name and in all, from which somebody is near it. */
const NEAR = { name: 0.7, all: 0.4 } as const;

/** `tied`: people equal by what was found are kept together up to so many, the first of the list then. */
export type MostChosen = { readonly compared: number; readonly tied: number };

/**
 * Who was found for a card, and how much speaks for each, in bits. Only one table is as long as the list; what is known of those found
 * lies together in the order in which they were found. The tables live as long as the list: hence a class.
 */
export class Findings {
  /** By person: the place of what is known of her, plus one; zero where she was not found. */
  private readonly placeOf: Int32Array;
  private readonly people: Int32Array;
  private readonly byName: Float64Array;
  private readonly byIdentifier: Float64Array;
  private count = 0;
  /** Those found by an identifier: the first. */
  private identified = 0;
  /** How many were found by name. */
  named = 0;
  bestName = 0;

  constructor(people: number) {
    this.placeOf = new Int32Array(people);
    this.people = new Int32Array(people);
    this.byName = new Float64Array(people);
    this.byIdentifier = new Float64Array(people);
  }

  /** Identifiers come first. */
  addIdentifier(person: number, worth: number): void {
    const place = this.placeFor(person);
    this.identified = this.count;
    this.byIdentifier[place] = (this.byIdentifier[place] ?? 0) + worth;
  }

  /** Of several ways to find somebody by name the best counts. */
  addName(person: number, worth: number): void {
    const place = this.placeFor(person);
    const known = this.byName[place] ?? 0;
    if (worth <= known) return;
    if (known === 0) this.named++;
    this.byName[place] = worth;
    if (worth > this.bestName) this.bestName = worth;
  }

  forEachIdentified(visit: (person: number) => void): void {
    for (let place = 0; place < this.identified; place++) visit(this.people[place] ?? 0);
  }

  /** What is found by name alone and is worth less than this will not be near the best. */
  leastNear(): number {
    let bestSum = this.bestName;
    for (let place = 0; place < this.identified; place++) bestSum = Math.max(bestSum, this.sum(place));
    return Math.min(this.bestName * NEAR.name, bestSum * NEAR.all);
  }

  /** Those near the best in name, or near the best in all: the best of them, where there are too many. Ties at the edge stay together. */
  chosen({ compared, tied }: MostChosen): readonly number[] {
    this.keepNear();
    if (this.count <= compared) return [...this.people.subarray(0, this.count)].sort((a, b) => a - b);
    const sums = new Float64Array(this.count);
    for (let place = 0; place < this.count; place++) sums[place] = this.sum(place);
    const edge = sums.toSorted()[this.count - compared] ?? 0;
    const [above, equal]: [number[], number[]] = [[], []];
    for (let place = 0; place < this.count; place++) {
      const sum = sums[place] ?? 0;
      if (sum > edge) above.push(this.people[place] ?? 0);
      else if (sum === edge) equal.push(this.people[place] ?? 0);
    }
    return [...above, ...equal.sort((a, b) => a - b).slice(0, tied - above.length)];
  }

  clear(): void {
    for (let place = 0; place < this.count; place++) this.placeOf[this.people[place] ?? 0] = 0;
    this.count = 0;
    this.identified = 0;
    this.named = 0;
    this.bestName = 0;
  }

  private placeFor(person: number): number {
    const known = this.placeOf[person] ?? 0;
    if (known > 0) return known - 1;
    const place = this.count++;
    this.placeOf[person] = place + 1;
    this.people[place] = person;
    this.byName[place] = 0;
    this.byIdentifier[place] = 0;
    return place;
  }

  private sum(place: number): number {
    return (this.byName[place] ?? 0) + (this.byIdentifier[place] ?? 0);
  }

  /** Afterwards the places are only good for choosing among them. */
  private keepNear(): void {
    let bestSum = 0;
    for (let place = 0; place < this.count; place++) bestSum = Math.max(bestSum, this.sum(place));
    const [leastName, leastSum] = [this.bestName * NEAR.name, bestSum * NEAR.all];
    let kept = 0;
    for (let place = 0; place < this.count; place++) {
      const person = this.people[place] ?? 0;
      if (this.sum(place) < leastSum && (this.byName[place] ?? 0) < leastName) {
        this.placeOf[person] = 0;
        continue;
      }
      this.people[kept] = person;
      this.byName[kept] = this.byName[place] ?? 0;
      this.byIdentifier[kept] = this.byIdentifier[place] ?? 0;
      kept++;
    }
    this.count = kept;
  }
}
