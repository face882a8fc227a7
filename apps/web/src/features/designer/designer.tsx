"use client";

import { ReactFlowProvider } from "@xyflow/react";
import { type ComponentProps, type KeyboardEvent, useCallback, useMemo, useState } from "react";
import { StartButton } from "../../lib/start/start-button.tsx";
import { AnnounceEdits } from "./canvas/announce-edits.tsx";
import { Announcer } from "./canvas/announcer.tsx";
import { Canvas } from "./canvas/canvas.tsx";
import { isTyping } from "./canvas/focus-node.ts";
import { CommentsPanel } from "./comments/comments-panel.tsx";
import { useComparing } from "./compare/use-comparing.tsx";
import styles from "./designer.module.css";
import { DraftStatus } from "./draft/draft-status.tsx";
import { DraftStrip } from "./draft/draft-strip.tsx";
import type { DesignerSession } from "./draft/open-session.ts";
import { useKeepDraft } from "./draft/use-keep-draft.ts";
import { FindPanel } from "./find/find-panel.tsx";
import { FlowTitle } from "./flow-title.tsx";
import { Inspector, type InspectorState } from "./inspector/inspector.tsx";
import { PanelRoom } from "./inspector/panel-room.ts";
import { usePanelWidth } from "./inspector/use-panel-width.ts";
import { useLens } from "./lens/use-lens.tsx";
import { Outline } from "./outline/outline.tsx";
import { AddBox } from "./palette/add-box.tsx";
import { ConnectBox } from "./palette/connect-box.tsx";
import { MoveBox } from "./palette/move-box.tsx";
import { Palette } from "./palette/palette.tsx";
import { PresenceBar } from "./presence/presence-bar.tsx";
import { usePresence } from "./presence/use-presence.ts";
import { ProblemsPanel } from "./problems/problems-panel.tsx";
import { type Problems, type ServerFindings, useProblems } from "./problems/use-problems.ts";
import { FlowMenu } from "./publish/flow-menu.tsx";
import { PublishButton } from "./publish/publish-button.tsx";
import { usePublishing } from "./publish/use-publishing.ts";
import { VersionsDrawer } from "./publish/versions-drawer.tsx";
import { ShortcutsBox } from "./shortcuts-box.tsx";
import { NodeSigns } from "./signs/node-signs.tsx";
import { DesignerProvider, useDesigner, useDesignerState } from "./store/designer-context.tsx";
import { FlowProvider } from "./store/flow-context.tsx";
import { useKeepFolded } from "./store/use-keep-folded.ts";
import { useSelectedInUrl } from "./store/use-selected-in-url.ts";
import { PutInLineBox } from "./sub-flow/put-in-line-box.tsx";
import { SubFlowBox } from "./sub-flow/sub-flow-box.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useTests } from "./trial/use-tests.ts";
import { useTrying } from "./trial/use-trying.tsx";
import { useDesignerView } from "./use-designer-view.ts";
import { OfferOutline, ViewSwitch } from "./view-switch.tsx";

/** The flow as lists know it, as far as the designer shows it. */
export type DesignedFlow = { readonly id: string; readonly name: string; readonly savedAt: string };

type Props = {
  readonly flow: DesignedFlow;
  readonly session: DesignerSession;
  readonly mayEdit: boolean;
  readonly mayPublish: boolean;
};

/** The designer of one flow: palette, canvas, inspector, problems, and the draft that keeps itself. */
export function Designer(props: Props) {
  useKeepDraft(props.session.keeper);
  return (
    <DesignerProvider value={props.session.designer}>
      <ReactFlowProvider>
        <Announcer>
          <AnnounceEdits />
          <FlowProvider value={props.flow.id}>
            <Screen {...props} />
          </FlowProvider>
        </Announcer>
      </ReactFlowProvider>
    </DesignerProvider>
  );
}

function Screen({ flow, session, mayEdit, mayPublish }: Props) {
  const { keeper } = session;
  useSelectedInUrl();
  useKeepFolded(flow.id);
  const [inspector, setInspector] = useState<InspectorState>({ tab: "settings", asked: 0 });
  const [findings, setFindings] = useState<ServerFindings | null>(null);
  const onKeyDown = useUndoKeys(mayEdit, () => setPanel("find"));
  const [panel, setPanel] = useState<"problems" | "versions" | "find" | "comments" | null>(null);
  const comparing = useComparing(flow.id);
  const tests = useTests();
  const trying = useTrying(tests);
  const lens = useLens(flow.id);
  const look = comparing.view ?? lens.view ?? trying.view;
  // A canvas that is first drawn where nobody sees it cannot find its place.
  const [isDrawn, setDrawn] = useState(look === null);
  if (look === null && !isDrawn) setDrawn(true);
  const [width, setWidth] = usePanelWidth();
  const [view, setView] = useDesignerView();
  const others = usePresence(flow.id);
  const onComments = useCallback(() => setInspector(({ asked }) => ({ tab: "comments", asked })), []);
  const signs = useMemo(() => <NodeSigns others={others} onComments={onComments} />, [others, onComments]);
  const covered = useDesignerState((state) => state.selected.length > 0);
  const problems = useProblems(flow, findings, tests);
  const ask = (tab: InspectorState["tab"]) => setInspector(({ asked }) => ({ tab, asked: asked + 1 }));
  const onEnter = useCallback((part: "settings" | "name") => {
    setInspector(({ asked }) => ({ tab: part === "name" ? "about" : "settings", asked: asked + 1 }));
  }, []);
  const onFindings = (found: ServerFindings) => {
    setFindings(found);
    setPanel("problems");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches Ctrl Z from everything inside
    <div className={styles.designer} onKeyDown={onKeyDown}>
      <Toolbar
        title={<FlowTitle flowId={flow.id} name={flow.name} readOnly={!mayEdit} />}
        status={<DraftStatus keeper={keeper} savedAt={flow.savedAt} />}
        problems={problems}
        tests={tests}
        readOnly={!mayEdit}
        onShowProblems={() => setPanel(panel === "problems" ? null : "problems")}
        onTry={() => trying.open()}
      >
        <PresenceBar others={others} />
        <span className={styles.second}>
          <ViewSwitch view={view} onView={setView} />
        </span>
        {mayPublish && (
          <Publishing
            {...{ flow, keeper, problems, onFindings }}
            onShowProblems={() => setPanel("problems")}
            onReview={comparing.review}
          />
        )}
        <StartButton flowId={flow.id} />
        <FlowMenuHere
          flow={flow}
          readOnly={!mayEdit}
          onLens={() => lens.open()}
          onFind={() => setPanel("find")}
          onComments={() => setPanel("comments")}
          onVersions={() => setPanel("versions")}
          onCompare={comparing.start}
        />
      </Toolbar>
      <DraftStrip keeper={keeper} restoredAt={session.restoredAt} />
      {look}
      <PanelRoom value={covered ? width : 0}>
        <div hidden={look !== null} className={styles.work}>
          {mayEdit && <Palette />}
          <div className={styles.middle}>
            {view === "canvas" && <OfferOutline onView={setView} />}
            {isDrawn && view === "outline" && (
              <Outline problems={problems.byNode} readOnly={!mayEdit} others={others} onEnter={onEnter} />
            )}
            {isDrawn && view === "canvas" && (
              <Canvas problems={problems.byNode} readOnly={!mayEdit} onEnter={onEnter} signs={signs} />
            )}
            {panel === "comments" && <CommentsPanel onClose={() => setPanel(null)} />}
            {panel === "find" && <FindPanel flowId={flow.id} problems={problems} onClose={() => setPanel(null)} />}
            {panel === "problems" && (
              <ProblemsPanel
                problems={problems}
                onClose={() => setPanel(null)}
                onJump={() => ask("settings")}
                onTry={trying.open}
              />
            )}
          </div>
          <Inspector
            state={inspector}
            problems={problems}
            readOnly={!mayEdit}
            width={width}
            onWidth={setWidth}
            onTab={(tab) => setInspector((now) => ({ ...now, tab }))}
          />
        </div>
      </PanelRoom>
      <Boxes />
      <VersionsDrawer
        flowId={flow.id}
        open={panel === "versions"}
        readOnly={!mayEdit}
        onCompare={(number) => {
          setPanel(null);
          comparing.show({ from: { type: "version", number }, to: { type: "draft" } });
        }}
        onRuns={(number) => {
          setPanel(null);
          lens.open(number);
        }}
        onClose={() => setPanel(null)}
      />
    </div>
  );
}

type PublishingProps = {
  readonly flow: DesignedFlow;
  readonly keeper: DesignerSession["keeper"];
  readonly problems: Problems;
  readonly onFindings: (findings: ServerFindings) => void;
  readonly onShowProblems: () => void;
  readonly onReview: () => void;
};

function Publishing({ flow, keeper, problems, onFindings, ...ways }: PublishingProps) {
  const { state, run } = usePublishing({ flowId: flow.id, keeper, problems, onFindings });
  return <PublishButton flowId={flow.id} state={state} onRun={(act) => void run(act)} {...ways} />;
}

type MenuProps = Omit<ComponentProps<typeof FlowMenu>, "flowId" | "name" | "onShortcuts">;

function FlowMenuHere({ flow, ...props }: MenuProps & { readonly flow: DesignedFlow }) {
  const designer = useDesigner();
  const onShortcuts = () => designer.open({ type: "shortcuts" });
  return <FlowMenu flowId={flow.id} name={flow.name} onShortcuts={onShortcuts} {...props} />;
}

function Boxes() {
  const box = useDesignerState((state) => state.box);
  return (
    <>
      {box?.type === "add" && <AddBox box={box} />}
      {box?.type === "connect" && <ConnectBox from={box.from} />}
      {box?.type === "move" && <MoveBox node={box.node} />}
      {box?.type === "sub-flow" && <SubFlowBox />}
      {box?.type === "put-in-line" && <PutInLineBox node={box.node} />}
      <ShortcutsBox />
    </>
  );
}

function isFind({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "f" && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

/** Escape in the inspector leads back to the node it is about; an open list takes its own Escape first. */
function returnToCanvas({ target, currentTarget, defaultPrevented }: KeyboardEvent): void {
  if (defaultPrevented || !(target instanceof Element) || !target.closest("aside")) return;
  if (target.getAttribute("aria-expanded") === "true") return;
  currentTarget.querySelector<HTMLElement>(".react-flow__node.selected, [role='treeitem'][tabindex='0']")?.focus();
}

/**
 * Undo and redo for all of the designer, forms included: what is typed there is an edit of the flow like any other.
 * Fields that are no part of the flow (searches, the flow's name) keep the browser's own undo.
 */
function useUndoKeys(mayEdit: boolean, onFind: () => void): (event: KeyboardEvent) => void {
  const designer = useDesigner();
  return (event) => {
    if (event.key === "Escape") returnToCanvas(event);
    if (isFind(event)) {
      event.preventDefault();
      onFind();
      return;
    }
    if (!mayEdit || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const inForm =
      event.target instanceof Element && event.target.closest("aside, .react-flow, [role='tree']") !== null;
    if (isTyping(event.target) && !inForm) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) designer.redo();
    else designer.undo();
  };
}
