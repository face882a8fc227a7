import { OrderloomError } from "@orderloom/schema/error";
import { isNarrowed, type RowScope } from "@orderloom/store/people/row-scope";

/** Refuses whoever sees a part of the shops or warehouses only: sums over everything say too much, or too little. */
export function needWhole(scope: RowScope): void {
  if (isNarrowed(scope)) throw new OrderloomError("forbidden");
}
