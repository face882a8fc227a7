"use client";

import CaretDownOutlined from "@ant-design/icons/CaretDownOutlined";
import CaretRightOutlined from "@ant-design/icons/CaretRightOutlined";
import EnterOutlined from "@ant-design/icons/EnterOutlined";
import MoreOutlined from "@ant-design/icons/MoreOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { CATALOGUE } from "@orderloom/nodes/definitions";
import { inLanguage } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { Button, Dropdown, Input } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { nodeFace, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import type { CardProblem } from "../../../ui/flow-canvas/to-flow.ts";
import { NodeIcon } from "../../../ui/node-icon.tsx";
import { initialsOf } from "../presence/initials.ts";
import type { PresentWindow } from "../presence/use-presence.ts";
import styles from "./outline.module.css";
import { actsOf, type OutlineAct } from "./outline-acts.ts";
import type { OutlineRow } from "./outline-rows.ts";

/** What a line asks of the outline. Stable, so that a line renders again only when it changed. */
export type RowHands = {
  readonly choose: (row: OutlineRow) => void;
  readonly toggle: (row: OutlineRow) => void;
  readonly act: (row: OutlineRow, act: OutlineAct) => void;
  readonly rename: (row: OutlineRow, name: string | null) => void;
};

type Props = {
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly isRenamed: boolean;
  readonly problem: CardProblem | null;
  /** Who else is at this node. */
  readonly present: readonly PresentWindow[];
  readonly readOnly: boolean;
  readonly hands: RowHands;
};

/** Deeper lines are not moved further in: the level is told, and the words keep their room. */
const DEEPEST_DRAWN = 10;

/** One line of the outline. */
export const Row = memo(function Row({ row, isCurrent, isRenamed, problem, present, readOnly, hands }: Props) {
  const t = useTranslations("designer.outline");
  const said = useWords(row);
  const acts = actsOf(row, readOnly);
  const people = useTranslations("together");
  const here = present.map(({ name }) => people("atLine", { name }));
  const toggle = row.isOpen === null ? null : row.isOpen ? <CaretDownOutlined /> : <CaretRightOutlined />;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys
    <div
      role="treeitem"
      data-key={row.key}
      data-type={row.type}
      className={styles.row}
      style={{ "--level": Math.min(row.level, DEEPEST_DRAWN) - 1 }}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={isCurrent}
      aria-expanded={row.isOpen ?? undefined}
      aria-label={[said.spoken, problem?.sentence, ...here].filter(Boolean).join("。")}
      onClick={() => hands.choose(row)}
      onDoubleClick={() => acts.includes("rename") && hands.act(row, "rename")}
    >
      <span className={styles.toggle} onClick={() => hands.toggle(row)} aria-hidden>
        {toggle}
      </span>
      <span className={styles.icon} data-family={said.family} aria-hidden>
        {said.icon}
      </span>
      {isRenamed ? (
        <Input
          autoFocus
          size="small"
          defaultValue={row.type === "node" ? row.node.name : ""}
          placeholder={said.title}
          maxLength={LIMITS.nameChars}
          aria-label={t("name")}
          onFocus={(event) => event.target.select()}
          onBlur={(event) => hands.rename(row, event.target.value)}
          onPressEnter={(event) => hands.rename(row, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            // Losing the focus would take what is typed.
            event.currentTarget.value = row.type === "node" ? row.node.name : "";
            hands.rename(row, null);
          }}
        />
      ) : (
        <span className={styles.words}>
          <span className={styles.title}>{said.title}</span>
          {said.note && <span className={styles.note}>{said.note}</span>}
        </span>
      )}
      {present.map(({ windowId, name }, index) => (
        <span key={windowId} className={styles.person} title={here[index]} aria-hidden>
          {initialsOf(name)}
        </span>
      ))}
      {problem && <span className={styles.problem} data-severity={problem.severity} title={problem.sentence} />}
      {acts.length > 0 && <RowTools row={row} acts={acts} title={said.title} onAct={hands.act} />}
    </div>
  );
});

type ToolsProps = { row: OutlineRow; acts: readonly OutlineAct[]; title: string; onAct: RowHands["act"] };

/** For pointers and fingers; the keys have letters for the same. */
function RowTools({ row, acts, title, onAct }: ToolsProps) {
  const t = useTranslations("designer");
  const items = acts.map((act) => ({ key: act, label: t(`actions.${act}`), onClick: () => onAct(row, act) }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click on a tool is not a click on the line
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys
    <span className={styles.tools} onClick={(event) => event.stopPropagation()}>
      {acts.includes("addAfter") && (
        <Button
          size="small"
          type="text"
          tabIndex={-1}
          icon={<PlusOutlined />}
          aria-label={t("outline.addAfter", { title })}
          onClick={() => onAct(row, "addAfter")}
        />
      )}
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight" autoFocus>
        <Button
          size="small"
          type="text"
          tabIndex={-1}
          icon={<MoreOutlined />}
          aria-label={t("outline.more", { title })}
        />
      </Dropdown>
    </span>
  );
}

function useWords(row: OutlineRow) {
  const t = useTranslations("designer.outline");
  const incomplete = useTranslations("designer.card")("incomplete");
  const language = useLocale();
  if (row.type === "port") {
    const title = inLanguage(row.port.label, language);
    const note = row.isOpen === null ? t("leadsNowhere") : null;
    const spoken = t(note === null ? "port" : "openPort", { title });
    return { title, note, icon: null, family: undefined, spoken };
  }
  if (row.type === "link") {
    const title = nodeTitle(CATALOGUE, row.to, language);
    return { title, note: t("elsewhere"), icon: <EnterOutlined />, family: undefined, spoken: t("link", { title }) };
  }
  const face = nodeFace(CATALOGUE, row.node, []);
  const title = nodeTitle(CATALOGUE, row.node, language);
  const note = face.summary ? inLanguage(face.summary, language) : incomplete;
  const icon = <NodeIcon name={face.icon} />;
  return { title, note, icon, family: face.family, spoken: t("node", { title, summary: note }) };
}
