// Read a graph with Gephi's own importers, without merging edges, and print what it holds: ReadGephi.java FORMAT FILE.
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipFile;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class ReadGephi {
    static final StringBuilder out = new StringBuilder();

    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        PrintStream stdout = System.out;
        System.setOut(System.err);
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        if (args[0].equals("csv")) {
            File folder = unzip(new File(args[1]));
            imports.process(load(imports, new File(folder, "nodes.csv")), new DefaultProcessor(), workspace);
            imports.process(load(imports, new File(folder, "edges.csv")), new AppendProcessor(), workspace);
        } else {
            imports.process(load(imports, new File(args[1])), new DefaultProcessor(), workspace);
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Graph graph = model.getDirectedGraph();

        out.append("{\"nodes\":{");
        String sep = "";
        for (Node n : graph.getNodes()) {
            out.append(sep);
            quote(n.getId().toString());
            out.append(":{");
            attributes(n, model.getNodeTable());
            out.append("}");
            sep = ",";
        }
        out.append("},\"edges\":{");
        sep = "";
        for (Edge e : graph.getEdges()) {
            out.append(sep);
            quote(String.valueOf(e.getAttribute("claim_id")));
            out.append(":{\"source\":");
            quote(e.getSource().getId().toString());
            out.append(",\"target\":");
            quote(e.getTarget().getId().toString());
            out.append(",\"attributes\":{\"type\":");
            quote(String.valueOf(e.getTypeLabel()));
            out.append(",");
            attributes(e, model.getEdgeTable());
            out.append("}}");
            sep = ",";
        }
        out.append("}}");
        stdout.write(out.toString().getBytes(StandardCharsets.UTF_8));
        stdout.flush();
        System.exit(0);
    }

    static Container load(ImportController imports, File file) throws Exception {
        Container container = imports.importFile(file);
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        container.getReport().getIssues(10000).forEachRemaining(issue -> {
            if (issue.getLevel() == Issue.Level.SEVERE || issue.getLevel() == Issue.Level.CRITICAL) {
                System.err.println(issue.getMessage());
                System.exit(3);
            }
        });
        return container;
    }

    static File unzip(File archive) throws Exception {
        File folder = Files.createTempDirectory("tables").toFile();
        folder.deleteOnExit();
        try (ZipFile zip = new ZipFile(archive)) {
            for (String name : new String[] {"nodes.csv", "edges.csv"}) {
                File file = new File(folder, name);
                file.deleteOnExit();
                Files.copy(zip.getInputStream(zip.getEntry(name)), file.toPath());
            }
        }
        return folder;
    }

    static void attributes(Element element, Table table) {
        String sep = "";
        for (Column c : table) {
            Object value = element.getAttribute(c);
            if (value == null) {
                continue;
            }
            out.append(sep);
            quote(c.getId());
            out.append(":");
            if (value instanceof Number || value instanceof Boolean) {
                out.append(value);
            } else {
                quote(value.toString());
            }
            sep = ",";
        }
    }

    static void quote(String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
