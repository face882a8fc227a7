"use client";

import { CATALOGUE } from "@orderloom/nodes/definitions";
import { inLanguage } from "@orderloom/schema/language";
import { useLocale, useTranslations } from "next-intl";
import { searchItems } from "../../../lib/search/search-text.ts";
import { nodeFace, nodeTitle } from "../../../ui/flow-canvas/node-face.ts";
import { useAnnounce } from "../canvas/announcer.tsx";
import { useDesigner, useDesignerState } from "../store/designer-context.tsx";
import { moveBehind } from "../store/move-acts.ts";
import { Box } from "./box.tsx";
import { SearchList, type SearchOption } from "./search-list.tsx";

/** Puts a node behind another one, by typing what it is to stand behind. */
export function MoveBox({ node: nodeId }: { node: string }) {
  const t = useTranslations("designer");
  const language = useLocale();
  const designer = useDesigner();
  const announce = useAnnounce();
  const graph = useDesignerState((state) => state.graph);
  const moved = graph.nodes.find(({ id }) => id === nodeId);
  const title = moved ? nodeTitle(CATALOGUE, moved, language) : nodeId;
  const places = graph.nodes
    .filter(({ id }) => id !== nodeId)
    .flatMap((node) => {
      const face = nodeFace(CATALOGUE, node, []);
      return face.outputs.map((port) => {
        const name = nodeTitle(CATALOGUE, node, language);
        const note = face.outputs.length > 1 ? inLanguage(port.label, language) : "";
        const option: SearchOption = { key: `${node.id}-${port.id}`, icon: face.icon, title: name, note };
        return { option, behind: { node: node.id, port: port.id } };
      });
    });
  const choose = (key: string) => {
    designer.open(null);
    const place = places.find(({ option }) => option.key === key);
    if (!place) return;
    const isMoved = moveBehind(designer, nodeId, place.behind);
    if (!isMoved) announce(t("announce.notMoved", { title, behind: place.option.title }));
  };
  return (
    <Box label={t("boxes.move", { title })} at={null} onClose={() => designer.open(null)}>
      <SearchList
        label={t("boxes.searchBehind")}
        none={t("boxes.noTarget")}
        onChoose={choose}
        find={(query) =>
          searchItems(places, query, ({ option }) => ({ titles: [option.title], more: [option.note] })).map(
            ({ option }) => option,
          )
        }
      >
        {t("boxes.move", { title })}
      </SearchList>
    </Box>
  );
}
