"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import SwapOutlined from "@ant-design/icons/SwapOutlined";
import type { GraphDiff } from "@orderloom/schema/graph/graph-diff";
import { useQuery } from "@tanstack/react-query";
import { Button, Select, Tooltip } from "antd";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/client.tsx";
import look from "../look/look.module.css";
import styles from "./compare.module.css";
import { type CompareSide, type CompareSides, readSide, writeSide } from "./compare-side.ts";
import { RollBackButton } from "./roll-back-button.tsx";
import { useFlowFile } from "./use-flow-file.tsx";
import type { ComparedFile } from "./use-side.ts";

type Props = {
  readonly flowId: string;
  readonly sides: CompareSides;
  readonly file: ComparedFile | null;
  readonly diff: GraphDiff | null;
  readonly onSides: (sides: CompareSides | null) => void;
  readonly onFile: (file: ComparedFile) => void;
};

/** Which two are compared, how much differs, and the way back to the first. */
export function CompareBar({ flowId, sides, file, diff, onSides, onFile }: Props) {
  const t = useTranslations("versions.compare");
  const { from, to } = sides;
  const place = { flowId, file, onFile };
  return (
    <div className={look.bar}>
      <SideSelect {...place} label={t("from")} side={from} onSide={(side) => onSides({ from: side, to })} />
      <Tooltip title={t("swap")}>
        <Button
          type="text"
          icon={<SwapOutlined />}
          aria-label={t("swap")}
          onClick={() => onSides({ from: to, to: from })}
        />
      </Tooltip>
      <SideSelect {...place} label={t("to")} side={to} onSide={(side) => onSides({ from, to: side })} />
      {diff && <span className={styles.counts}>{t("counts", countsOf(diff))}</span>}
      <span className={look.room} />
      {from.type === "version" && <RollBackButton flowId={flowId} number={from.number} onDone={() => onSides(null)} />}
      <Button icon={<CloseOutlined />} onClick={() => onSides(null)}>
        {t("close")}
      </Button>
    </div>
  );
}

function countsOf({ nodes, edges }: GraphDiff) {
  return {
    added: String(nodes.added.length),
    removed: String(nodes.removed.length),
    changed: String(nodes.changed.length),
    edges: String(edges.added.length + edges.removed.length),
  };
}

type SideProps = Pick<Props, "flowId" | "file" | "onFile"> & {
  readonly label: string;
  readonly side: CompareSide;
  readonly onSide: (side: CompareSide) => void;
};

function SideSelect({ flowId, label, side, file, onSide, onFile }: SideProps) {
  const t = useTranslations("versions.compare");
  const options = useSideOptions(flowId, { side, file });
  const [openFile, fileInput] = useFlowFile(t("chooseFile"), (chosen) => {
    onFile(chosen);
    onSide({ type: "file" });
  });
  return (
    <>
      <Select
        className={styles.side ?? ""}
        prefix={label}
        aria-label={label}
        value={writeSide(side)}
        options={options}
        showSearch={{ optionFilterProp: "label" }}
        onSelect={(word) => {
          const next = readSide(word);
          if (next?.type === "file") openFile();
          else if (next) onSide(next);
        }}
      />
      {fileInput}
    </>
  );
}

function useSideOptions(flowId: string, { side, file }: Pick<SideProps, "side" | "file">) {
  const t = useTranslations("versions.compare");
  const trpc = useTRPC();
  const { data: versions } = useQuery(trpc.flows.versions.queryOptions({ flowId }));
  const { data: review } = useQuery(trpc.flows.review.queryOptions({ flowId }));
  const numbers = new Set(versions?.items.map(({ number }) => number));
  if (side.type === "version") numbers.add(side.number);
  return [
    { value: "draft", label: t("draft") },
    ...(review ? [{ value: "review", label: t("review") }] : []),
    { value: "file", label: file ? t("fileNamed", { name: file.name }) : t("file") },
    ...[...numbers]
      .toSorted((one, other) => other - one)
      .map((number) => ({ value: String(number), label: t("version", { number: String(number) }) })),
  ];
}
