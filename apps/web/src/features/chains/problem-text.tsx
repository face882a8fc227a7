"use client";

import type { ChainProblem } from "@orderloom/schema/approval/check-chain";
import { errorSentence } from "@orderloom/schema/messages/errors";
import { createContext, type ReactNode, use } from "react";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./chain-editor.module.css";

const Problems = createContext<readonly ChainProblem[]>([]);

type Props = { readonly problems: readonly ChainProblem[]; readonly children: ReactNode };

/** What keeps the chain from being saved, for the fields it is about. */
export function ProblemsProvider({ problems, children }: Props) {
  return <Problems value={problems}>{children}</Problems>;
}

/** Why the fields at a path, or below it, cannot be saved. Says nothing where they can. */
export function ProblemText({ path }: { path: string }) {
  const { language } = useReader();
  const found = use(Problems).filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  const sentences = new Set(found.map(({ code }) => errorSentence(code, {}, language)));
  if (sentences.size === 0) return null;
  return (
    <span role="alert" className={styles.problem}>
      {[...sentences].join(" ")}
    </span>
  );
}
