"use client";

import { inLanguage } from "@orderloom/schema/language";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAnnounce } from "../canvas/announcer.tsx";
import { addNode, definitionByType } from "../store/designer-acts.ts";
import { useDesigner } from "../store/designer-context.tsx";
import type { DesignerBox } from "../store/designer-store.ts";
import { Box } from "./box.tsx";
import { allKinds, kindsWithInput, searchKinds } from "./node-choices.ts";
import { PortChoice } from "./port-choice.tsx";
import { SearchList } from "./search-list.tsx";

type Props = { box: Extract<DesignerBox, { type: "add" }> };

/** Adds a node by typing what it is: behind a node, onto a wire, or at a point. */
export function AddBox({ box }: Props) {
  const t = useTranslations("designer");
  const language = useLocale();
  const designer = useDesigner();
  const announce = useAnnounce();
  const [place, setPlace] = useState(box.place);
  const kinds = place.type === "at" ? allKinds() : kindsWithInput();
  const choose = (type: string) => {
    const definition = definitionByType(type);
    designer.open(null);
    if (!definition) return;
    addNode(designer, definition, place);
    announce(t("announce.added", { title: inLanguage(definition.labels.title, language) }));
  };
  return (
    <Box label={t("boxes.add")} at={box.at} onClose={() => designer.open(null)}>
      <SearchList
        label={t("boxes.searchKind")}
        none={t("palette.none")}
        onChoose={choose}
        find={(query) =>
          searchKinds(query, kinds).map(({ type, icon, labels }) => ({
            key: type,
            icon,
            title: inLanguage(labels.title, language),
            note: inLanguage(labels.description, language),
          }))
        }
      >
        {place.type === "after" && (
          <PortChoice node={place.node} port={place.port} onChange={(port) => setPlace({ ...place, port })} />
        )}
      </SearchList>
    </Box>
  );
}
