"use client";

import { DatePicker } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import timezone from "dayjs/plugin/timezone";
import utc from "dayjs/plugin/utc";
import { useReader } from "../../../shell/reader-provider.tsx";
import type { Scalar } from "./rule-query.ts";
import type { EditorProps } from "./scalar-editor.tsx";

dayjs.extend(utc);
dayjs.extend(timezone);

/** A moment, picked by the reader's own clock and kept as UTC. */
export function MomentEditor({ label, disabled, value, onChange }: EditorProps<Scalar>) {
  const { zone } = useReader();
  const shown = typeof value === "string" && dayjs(value).isValid() ? dayjs(value).tz(zone) : null;
  const change = (picked: Dayjs | null) =>
    onChange(picked ? dayjs.tz(picked.format("YYYY-MM-DDTHH:mm:ss"), zone).toISOString() : null);
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
