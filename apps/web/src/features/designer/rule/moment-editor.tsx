"use client";

import { DatePicker } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useReader } from "../../../shell/reader-provider.tsx";
import { momentOf, onClock } from "../../../ui/zone-clock.ts";
import type { Scalar } from "./rule-query.ts";
import type { EditorProps } from "./scalar-editor.tsx";

/** A moment, picked by the reader's own clock and kept as UTC. */
export function MomentEditor({ label, disabled, value, onChange }: EditorProps<Scalar>) {
  const { zone } = useReader();
  const shown = typeof value === "string" && dayjs(value).isValid() ? onClock(value, zone) : null;
  const change = (picked: Dayjs | null) => onChange(picked ? momentOf(picked, zone) : null);
  return (
    <DatePicker
      showTime={{ format: "HH:mm" }}
      format="YYYY-MM-DD HH:mm"
      size="small"
      aria-label={label}
      disabled={disabled}
      style={{ width: "100%" }}
      value={shown}
      onChange={change}
    />
  );
}
