"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { readFailure } from "../../trpc/failure.ts";
import { EmptyState } from "./empty-state.tsx";
import { FailureNote } from "./failure-note.tsx";

type Props = {
  readonly error: unknown;
  readonly onRetry: () => unknown;
  readonly icon: ReactNode;
  /** What to say of a thing that is not there. */
  readonly title: string;
  readonly text: string;
  readonly back: { readonly href: string; readonly label: string };
};

/** Instead of one thing's page: that it is not there and the way back, or why it did not load. */
export function MissingNote({ error, onRetry, icon, title, text, back }: Props) {
  if (readFailure(error)?.code !== "not_found") return <FailureNote error={error} onRetry={onRetry} />;
  return <EmptyState icon={icon} title={title} text={text} action={<Link href={back.href}>{back.label}</Link>} />;
}
