"use client";

import { type ComponentType, createContext, use } from "react";

export type TemplateAidProps = {
  readonly text: string;
  /** What the field is called. */
  readonly label: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onPick: (path: string) => void;
  /** What is typed goes to the field after all. */
  readonly onType: (letter: string) => void;
};

/** What helps to write a text with variables: a way to choose one, and what comes out. */
export type TemplateAid = {
  readonly Button: ComponentType<TemplateAidProps>;
  readonly Preview: ComponentType<{ readonly text: string }>;
};

const TemplateAidContext = createContext<TemplateAid | null>(null);

/** Gives the forms below help with their texts; without it they are plain fields. */
export const TemplateAidProvider = TemplateAidContext;

export function useTemplateAid(): TemplateAid | null {
  return use(TemplateAidContext);
}
