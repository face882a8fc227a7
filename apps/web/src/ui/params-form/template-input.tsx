"use client";

import { Input } from "antd";
import { useRef, useState } from "react";
import { insertName } from "./insert-name.ts";
import styles from "./params-form.module.css";
import { type TemplateAid, useTemplateAid } from "./template-aid.tsx";

type Props = {
  /** What any control of the form takes, see `controlProps`. */
  readonly control: object;
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string | undefined;
  readonly disabled: boolean;
  /** How many lines it shows at least; one is a plain field. */
  readonly minRows: number;
  readonly onText: (text: string) => void;
};

/** A text that may name variables: `{` or the button beside it offers them, and what comes out stands below. */
export function TemplateInput(props: Props) {
  const aid = useTemplateAid();
  if (!aid || props.disabled) return <Plain {...props} />;
  return <Aided {...props} aid={aid} />;
}

function Plain({ control, text, placeholder, minRows, onText }: Props) {
  const shared = {
    ...control,
    value: text,
    placeholder,
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
  };
  return minRows > 1 ? <Input.TextArea {...shared} autoSize={{ minRows, maxRows: 12 }} /> : <Input {...shared} />;
}

/** Typed in either keyboard. */
const BRACES: ReadonlySet<string> = new Set(["{", "｛"]);

function Aided({ aid: { Button, Preview }, ...props }: Props & { readonly aid: TemplateAid }) {
  const { text, label, onText } = props;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const input = () => place.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  const put = (next: { readonly text: string; readonly caret: number }) => {
    onText(next.text);
    requestAnimationFrame(() => {
      input()?.focus();
      input()?.setSelectionRange(next.caret, next.caret);
    });
  };
  const caret = () => input()?.selectionStart ?? text.length;
  const setOpenHere = (next: boolean) => {
    setOpen(next);
    if (!next) requestAnimationFrame(() => input()?.focus());
  };
  return (
    <div ref={place} className={styles.template}>
      <Plain
        {...props}
        onText={(next) => {
          onText(next);
          if (next.length === text.length + 1 && BRACES.has(next[caret() - 1] ?? "")) setOpen(true);
        }}
      />
      <Button
        text={text}
        label={label}
        open={open}
        onOpen={setOpenHere}
        onPick={(path) => {
          setOpen(false);
          put(insertName({ text, caret: caret() }, path));
        }}
        onType={(letter) => {
          setOpen(false);
          const at = caret();
          put({ text: text.slice(0, at) + letter + text.slice(at), caret: at + letter.length });
        }}
      />
      <Preview text={text} />
    </div>
  );
}
