"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Select } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/client.tsx";
import look from "../look/look.module.css";
import styles from "./lens.module.css";
import type { LensReading } from "./lens-marks.ts";
import { LENS_NAMES, type LensName } from "./lens-name.ts";

type Props = {
  readonly flowId: string;
  readonly lens: LensName;
  readonly number: number | null;
  readonly reading: LensReading | null;
  readonly onLens: (lens: LensName | null, number: number | null) => void;
};

/** Which lens, on which version, and what its figures mean. */
export function LensBar({ flowId, lens, number, reading, onLens }: Props) {
  const t = useTranslations("lenses");
  const trpc = useTRPC();
  const { data: versions } = useQuery(trpc.flows.versions.queryOptions({ flowId }));
  const numbers = versions?.items.map((version) => version.number) ?? [];
  return (
    <div className={look.bar}>
      <Segmented
        aria-label={t("choose")}
        value={lens}
        options={LENS_NAMES.map((name) => ({ value: name, label: t(`names.${name}`) }))}
        onChange={(next) => onLens(next, number)}
      />
      {number !== null && (
        <Select
          aria-label={t("version")}
          value={number}
          options={numbers.map((value) => ({ value, label: t("versionNumber", { number: String(value) }) }))}
          onChange={(next) => onLens(lens, next)}
        />
      )}
      <span className={styles.about}>{reading && <About reading={reading} />}</span>
      <Button icon={<CloseOutlined />} onClick={() => onLens(null, null)}>
        {t("close")}
      </Button>
    </div>
  );
}

function About({ reading }: { readonly reading: LensReading }) {
  const t = useTranslations("lenses.about");
  switch (reading.lens) {
    case "flight":
    case "waiting": {
      const { nodes, unplaced, atLeast } = reading.places;
      const count = nodes.reduce((sum, place) => sum + place.count, unplaced);
      const words = [t(reading.lens, { count: String(count) })];
      if (atLeast) words.push(t("atLeast"));
      if (unplaced > 0) words.push(t("unplaced", { count: String(unplaced) }));
      return words.join(" · ");
    }
    case "coverage":
      return t("coverage", { days: String(reading.days) });
    default:
      return t(reading.lens);
  }
}
