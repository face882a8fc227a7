import type { Currency } from "@orderloom/schema/money";

/** Two amounts met whose currencies differ: the clause has no answer, whatever the amounts. */
export class CurrencyClash {
  readonly expected: Currency;
  readonly found: Currency;
  readonly clause: string;

  constructor(clause: string, currencies: { expected: Currency; found: Currency }) {
    this.clause = clause;
    this.expected = currencies.expected;
    this.found = currencies.found;
  }
}
