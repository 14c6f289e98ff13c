import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;
import javax.json.JsonObjectBuilder;

/**
 * Finds names and claims with CoreNLP. Reads JSON Lines {"id", "text"}; writes {"id", "mentions": [[start, end, label],
 * ...], "claims": [{"relation", "from": [[start, end]], "to": [[start, end]]}, ...]} in bytes and at last {"version",
 * "seconds": [...]}, the processor time of each pass over all texts.
 */
public class Main {
  // A measurement ends at the first of them.
  static final int WORDS = 50_000;
  static final long SECONDS = 20;

  /** By how many characters an offset may be wrong. */
  static final int DRIFT = 100;

  /** What each setting changes of the settings that CoreNLP ships. */
  static final Map<String, Map<String, String>> SETTINGS =
      Map.of(
          "default", Map.of("annotators", "tokenize,pos,lemma,ner"),
          "trained",
              Map.of(
                  "annotators", "tokenize,pos,lemma,ner",
                  "ner.applyFineGrained", "false",
                  "ner.applyNumericClassifiers", "false",
                  "ner.useSUTime", "false"),
          "italian", Map.of("annotators", "cdc_tokenize,pos,ner"),
          "kbp", Map.of("annotators", "tokenize,pos,lemma,ner,depparse,coref,kbp"),
          "openie", Map.of("annotators", "tokenize,pos,lemma,ner,depparse,natlog,openie"),
          "openie-coref",
              Map.of(
                  "annotators", "tokenize,pos,lemma,ner,depparse,coref,natlog,openie",
                  "openie.resolve_coref", "true"));

  /** What may be an end of a phrase of openie; relations of kbp know their kinds. */
  static final Set<String> ENDS =
      Set.of("PERSON", "ORGANIZATION", "MISC", "LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE");

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    StanfordCoreNLP nlp = pipeline(args[0]);
    List<JsonObject> records = new ArrayList<>();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      records.add(Json.createReader(new StringReader(line)).readObject());
    }
    nlp.processToCoreDocument(records.get(0).getString("text"));
    List<CoreDocument> docs = new ArrayList<>();
    JsonArrayBuilder seconds = Json.createArrayBuilder();
    measure(nlp, records, docs).forEach(seconds::add);
    for (int i = 0; i < docs.size(); i++) {
      String text = records.get(i).getString("text");
      out.println(
          Json.createObjectBuilder()
              .add("id", records.get(i).getString("id"))
              .add("mentions", mentions(docs.get(i), text, args[0].equals("italian")))
              .add("claims", claims(docs.get(i), text))
              .build());
    }
    out.println(Json.createObjectBuilder().add("version", version()).add("seconds", seconds).build());
  }

  static StanfordCoreNLP pipeline(String setting) throws Exception {
    Properties p = new Properties();
    if (setting.equals("italian")) {
      p.load(Main.class.getResourceAsStream("/StanfordCoreNLP-italian.properties"));
    }
    p.putAll(SETTINGS.get(setting));
    p.setProperty("threads", "1");
    return new StanfordCoreNLP(p);
  }

  static JsonArrayBuilder mentions(CoreDocument doc, String text, boolean drifts) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    if (doc.entityMentions() == null) {
      return all;
    }
    for (CoreEntityMention m : doc.entityMentions()) {
      if (isPronoun(m)) {
        continue;
      }
      all.add(pair(text, drifts ? place(text, m) : given(m)).add(m.entityType()));
    }
    return all;
  }

  static int[] given(CoreEntityMention m) {
    return new int[] {m.charOffsets().first, m.charOffsets().second};
  }

  /** CoreNLP takes he and she for mentions of persons; names they are not. */
  static boolean isPronoun(CoreEntityMention m) {
    return m.tokens().size() == 1 && Set.of("PRP", "PRP$").contains(m.tokens().get(0).tag());
  }

  /**
   * Where a mention stands. The offsets of the Italian tokeniser drift from the text after some line breaks, so the nearest
   * place that reads like the mention is taken, the offsets as given if there is none near.
   */
  static int[] place(String text, CoreEntityMention m) {
    int start = m.charOffsets().first;
    int[] best = given(m);
    int least = DRIFT;
    String words =
        m.tokens().stream().map(t -> Pattern.quote(t.word())).collect(Collectors.joining("\\s*"));
    Matcher found = Pattern.compile(words).matcher(text);
    while (found.find()) {
      int drift = Math.abs(found.start() - start);
      if (drift < least) {
        least = drift;
        best = new int[] {found.start(), found.end()};
      }
    }
    return best;
  }

  /** What the kbp and the openie annotator found; a relation of openie is its lemmas. */
  static JsonArrayBuilder claims(CoreDocument doc, String text) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (CoreMap sentence : doc.annotation().get(CoreAnnotations.SentencesAnnotation.class)) {
      List<RelationTriple> kbp = sentence.get(CoreAnnotations.KBPTriplesAnnotation.class);
      for (RelationTriple t : kbp == null ? List.<RelationTriple>of() : kbp) {
        all.add(claim(text, span(t.canonicalSubject), t.relationGloss(), span(t.canonicalObject)));
      }
      Collection<RelationTriple> open =
          sentence.get(NaturalLogicAnnotations.RelationTriplesAnnotation.class);
      for (RelationTriple t : open == null ? List.<RelationTriple>of() : open) {
        int[] from = named(doc, t.subjectHead());
        int[] to = named(doc, t.objectHead());
        if (from != null && to != null) {
          all.add(claim(text, from, t.relationLemmaGloss().toLowerCase(), to));
        }
      }
    }
    return all;
  }

  static JsonObjectBuilder claim(String text, int[] from, String relation, int[] to) {
    return Json.createObjectBuilder()
        .add("relation", relation)
        .add("from", Json.createArrayBuilder().add(pair(text, from)))
        .add("to", Json.createArrayBuilder().add(pair(text, to)));
  }

  static JsonArrayBuilder pair(String text, int[] span) {
    return Json.createArrayBuilder().add(bytes(text, span[0])).add(bytes(text, span[1]));
  }

  static int[] span(List<CoreLabel> tokens) {
    return new int[] {tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition()};
  }

  /** The name that holds a token, the head of a phrase; null where the phrase is a description or a date. */
  static int[] named(CoreDocument doc, CoreLabel head) {
    for (CoreEntityMention m : doc.entityMentions()) {
      if (m.charOffsets().first <= head.beginPosition()
          && head.endPosition() <= m.charOffsets().second
          && ENDS.contains(m.entityType())
          && !isPronoun(m)) {
        return given(m);
      }
    }
    return null;
  }

  /** The number of bytes before an offset in UTF-16 units. */
  static int bytes(String text, int offset) {
    return text.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
  }

  /** Reads all records again and again; docs has those of the last pass. */
  static List<Double> measure(
      StanfordCoreNLP nlp, List<JsonObject> records, List<CoreDocument> docs) {
    List<Double> seconds = new ArrayList<>();
    int words = 0;
    long begin = System.nanoTime();
    while (words < WORDS && System.nanoTime() - begin < SECONDS * 1_000_000_000L) {
      docs.clear();
      long start = processorTime();
      for (JsonObject r : records) {
        docs.add(nlp.processToCoreDocument(r.getString("text")));
      }
      seconds.add((processorTime() - start) / 1e9);
      for (JsonObject r : records) {
        words += r.getString("text").trim().split("\\s+").length;
      }
    }
    return seconds;
  }

  /** The processor time of this process in nanoseconds, its collector and compiler included. */
  static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The version in the name of the jar. */
  static String version() {
    String jar = StanfordCoreNLP.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return jar.replaceAll(".*stanford-corenlp-|\\.jar$", "");
  }
}
