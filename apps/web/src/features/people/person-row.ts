import type { Role } from "@orderloom/schema/role";

/** The rows somebody sees: null is all of a kind. */
export type PersonScope = {
  readonly shopIds: readonly string[] | null;
  readonly warehouseIds: readonly string[] | null;
};

/** A person as the list shows them. */
export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly joined: boolean;
  readonly roles: readonly Role[];
  readonly scope: PersonScope;
};
