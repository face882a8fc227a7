"use client";

import type { Environment } from "@orderloom/schema/ids";
import type { Language } from "@orderloom/schema/language";
import { isAllowed, type Permission } from "@orderloom/schema/permission";
import type { Role } from "@orderloom/schema/role";
import { createContext, type ReactNode, use } from "react";

/** The person at the screen and where they are. What they may do is decided by the server; this only tidies the page. */
export type ShellReader = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly zone: string;
  readonly currency: string;
  readonly environment: Environment;
};

const ReaderContext = createContext<ShellReader | null>(null);

export function ReaderProvider({ reader, children }: { reader: ShellReader; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** Who reads, in which language, by whose clock, in which environment. */
export function useReader(): ShellReader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error("useReader outside of the shell");
  return reader;
}

/** Whether to offer what needs the right. */
export function useMay(permission: Permission): boolean {
  return isAllowed(useReader().roles, permission);
}
