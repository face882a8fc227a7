"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import { Tooltip } from "antd";
import { useLocale, useTranslations } from "next-intl";
import { useReader } from "../../../shell/reader-provider.tsx";
import { nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { useJump } from "../problems/use-jump.ts";
import { useDesignerState } from "../store/designer-context.tsx";
import { initialsOf } from "./initials.ts";
import styles from "./presence.module.css";
import type { PresentWindow } from "./use-presence.ts";

/** More stand behind a number. */
const SHOWN = 4;

/** Who else has the flow open, by their initials; a click leads to what they have selected. */
export function PresenceBar({ others }: { readonly others: readonly PresentWindow[] }) {
  const t = useTranslations("together");
  if (others.length === 0) return null;
  const hidden = others.slice(SHOWN);
  return (
    <ul className={styles.bar} aria-label={t("present")}>
      {others.slice(0, SHOWN).map((window) => (
        <li key={window.windowId}>
          <Present window={window} />
        </li>
      ))}
      {hidden.length > 0 && (
        <li className={styles.more} title={hidden.map(({ name }) => name).join(" · ")}>
          +{hidden.length}
        </li>
      )}
    </ul>
  );
}

function Present({ window }: { readonly window: PresentWindow }) {
  const { name, nodeId } = window;
  const jump = useJump();
  const said = useSaid(window);
  return (
    <Tooltip title={said}>
      <button
        type="button"
        className={styles.initials}
        aria-label={said}
        aria-disabled={nodeId === null}
        onClick={() => nodeId !== null && jump({ nodes: [nodeId], edges: [] })}
      >
        {initialsOf(name)}
      </button>
    </Tooltip>
  );
}

function useSaid({ personId, name, nodeId }: PresentWindow): string {
  const t = useTranslations("together");
  const language = useLocale();
  const reader = useReader();
  const node = useDesignerState(({ graph }) => graph.nodes.find(({ id }) => id === nodeId));
  const who = personId === reader.personId ? t("you") : name;
  return node ? t("atNode", { name: who, node: nodeTitle(CATALOGUE, node, language) }) : t("here", { name: who });
}
