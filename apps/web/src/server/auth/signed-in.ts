import type { Role } from "@orderloom/schema/role";
import type { Preferences } from "@orderloom/store/people/people";
import type { RowScope } from "@orderloom/store/people/row-scope";

/** The person behind a request, with the rights they have at this moment. */
export type SignedIn = {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The rows the person may see; every list filters by it. */
  readonly scope: RowScope;
  readonly preferences: Preferences;
};
