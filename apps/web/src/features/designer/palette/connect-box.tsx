"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import { INPUT_PORT_ID } from "@orderloom/schema/graph/ports";
import { inLanguage } from "@orderloom/schema/language";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { searchItems } from "../../../lib/search/search-text.ts";
import { nodeFace, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { useAnnounce } from "../canvas/announcer.tsx";
import { connectCommand } from "../canvas/connect-nodes.ts";
import { idMaker } from "../graph/make-id.ts";
import { firstFreePort } from "../graph/new-node.ts";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { Box } from "./box.tsx";
import { PortChoice } from "./port-choice.tsx";
import { SearchList, type SearchOption } from "./search-list.tsx";

/** Connects a node by typing the name of the one it leads to. */
export function ConnectBox({ from }: { from: string }) {
  const t = useTranslations("designer");
  const language = useLocale();
  const designer = useDesigner();
  const announce = useAnnounce();
  const graph = useDesignerState((state) => state.graph);
  const [port, setPort] = useState(() => firstFreePort({ graph, catalogue: CATALOGUE }, from) ?? firstPort());
  const titleOf = (id: string) => {
    const node = graph.nodes.find((known) => known.id === id);
    return node ? nodeTitle(CATALOGUE, node, language) : id;
  };
  function firstPort(): string | null {
    const node = graph.nodes.find(({ id }) => id === from);
    return node ? (nodeFace(CATALOGUE, node, []).outputs[0]?.id ?? null) : null;
  }
  const choose = (to: string) => {
    designer.open(null);
    if (port === null) return;
    const ends = { from: { node: from, port }, to: { node: to, port: INPUT_PORT_ID } };
    const command = connectCommand(graph, ends, idMaker(graph));
    if (command) designer.dispatch(command);
    announce(t(command ? "announce.connected" : "announce.notConnected", { from: titleOf(from), to: titleOf(to) }));
  };
  const targets = graph.nodes
    .filter((node) => node.id !== from)
    .map((node) => ({ node, face: nodeFace(CATALOGUE, node, []) }))
    .filter(({ face }) => face.hasInput)
    .map(({ node, face }): SearchOption => {
      const summary = face.summary ? inLanguage(face.summary, language) : "";
      return { key: node.id, icon: face.icon, title: nodeTitle(CATALOGUE, node, language), note: summary };
    });
  return (
    <Box label={t("boxes.connect")} at={null} onClose={() => designer.open(null)}>
      <SearchList
        label={t("boxes.searchTarget")}
        none={t("boxes.noTarget")}
        onChoose={choose}
        find={(query) => searchItems(targets, query, ({ title, note }) => ({ titles: [title], more: [note] }))}
      >
        <PortChoice node={from} port={port} onChange={setPort} />
      </SearchList>
    </Box>
  );
}
