import { useState } from "react";

/** Why somebody does what they are about to do. */
export type Reason = {
  readonly text: string;
  /** Something was asked for without one. */
  readonly isLacking: boolean;
  readonly write: (text: string) => void;
  /** Does what needs a reason, once there is one. */
  readonly need: (act: (reason: string) => void) => void;
};

/** The reason of a form whose buttons all need one. */
export function useReason(): Reason {
  const [text, write] = useState("");
  const [isLacking, setIsLacking] = useState(false);
  const need = (act: (reason: string) => void) => {
    setIsLacking(text.trim() === "");
    if (text.trim() !== "") act(text);
  };
  return { text, isLacking, write, need };
}
