import type { Role } from "@orderloom/schema/role";

/** A person as the list shows them. */
export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly joined: boolean;
  readonly roles: readonly Role[];
};
