/** What the two halves of detection, actors and claims, hand to each other and to their callers. */
import type { Annotation, Mention, Span } from '../model/annotation';
import type { ArticleDocument } from '../model/document';

/** A span that places an actor in a sentence without being marked: an adjective, a demonym, a generic word. */
export interface Reference extends Span {
  actor: string;
}

/** What the actor half found in a document, in reading order. */
export interface ActorFindings {
  mentions: Mention[];
  references: Reference[];
}

/** Actor knowledge ready for detection: the gazetteer loads from its bytes without parsing. */
export interface CompiledActors {
  gazetteer: ArrayBuffer;
  /** JSON. */
  linking: string;
}

/** All that detection needs, compiled once when packs are installed. */
export interface CompiledKnowledge {
  actors: CompiledActors;
  /** JSON. */
  claims: string;
  /** Index of the claims without cues, per language. */
  bare: Record<string, ArrayBuffer>;
}

/** Claims that changed since knowledge was compiled. */
export interface ClaimChanges {
  /** Ids of claims that are not to be found any more. */
  removed: string[];
  /** As `claims` of `CompiledKnowledge`; they stand for those with the same ids. */
  put: string;
}

export interface Detector {
  /** Annotations in reading order; pure: the same document gives the same annotations. */
  detect(document: ArticleDocument): Annotation[];
}
