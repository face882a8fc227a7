import type { Environment } from "@orderloom/schema/ids";
import { isId } from "@orderloom/schema/ids";

/** Screens whose things live in both environments, so that their ids are good in either. */
const SHARED: ReadonlySet<string> = new Set(["flows"]);

/**
 * The path of the same screen in another environment. A thing of one environment is not in the other, so from its
 * page the way leads to its list; filters are left behind for the same reason.
 */
export function otherEnvironmentPath(pathname: string, target: Environment): string {
  const [screen, ...rest] = pathname.split("/").slice(2);
  if (!screen) return `/${target}`;
  const cut = SHARED.has(screen) ? -1 : rest.findIndex(isId);
  return ["", target, screen, ...(cut < 0 ? rest : rest.slice(0, cut))].join("/");
}
