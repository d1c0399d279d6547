package org.colloquium.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What LaTeX commands without an argument stand for in plain text. */
final class TexSymbols {

    // Abbreviations are no standard commands, but half of all style files of conferences define them.
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("eg", "e.g."),
            Map.entry("Eg", "E.g."),
            Map.entry("ie", "i.e."),
            Map.entry("Ie", "I.e."),
            Map.entry("etc", "etc."),
            Map.entry("etal", "et al."),
            Map.entry("vs", "vs."),
            Map.entry("cf", "cf."),
            Map.entry("wrt", "w.r.t."),
            Map.entry("aka", "a.k.a."));

    private static final Map<String, String> LETTERS =
            table("ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å dh ð DH Ð th þ TH Þ dj đ DJ Đ");

    private static final Map<String, String> SYMBOLS = table("""
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
            lambda λ mu μ nu ν xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ
            omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            times × div ÷ pm ± mp ∓ cdot · ast * star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ dagger † ddagger ‡
            le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝
            ll ≪ gg ≫ lesssim ≲ gtrsim ≳ prec ≺ succ ≻ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇
            cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨
            to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
            Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘
            infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ sum ∑ prod ∏ int ∫ sqrt √ perp ⊥ parallel ∥
            mid | vert | Vert ‖ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lbrace { rbrace } prime ′ degree °
            ldots … dots … cdots ⋯ dotsc … checkmark ✓ cmark ✓ xmark ✗ triangle △ square □ diamond ⋄ angle ∠ top ⊤ bot ⊥
            textdegree ° textmu μ textpm ± texttimes × textquoteright ’ textquoteleft ‘ textquotedblleft “
            textquotedblright ” textendash – textemdash — textellipsis … textbullet • textregistered ® texttrademark ™
            textasciitilde ~ textasciicircum ^ textbackslash \\ textunderscore _ textbar | textless < textgreater >
            copyright © pounds £ euro € dag † ddag ‡ LaTeX LaTeX TeX TeX BibTeX BibTeX
            log log ln ln exp exp max max min min sup sup inf inf sin sin cos cos tan tan tanh tanh arg arg det det
            dim dim ker ker lim lim gcd gcd Pr Pr argmax argmax argmin argmin
            """);

    private static final Set<String> SPACES = Set.of("quad", "qquad", "newline", "linebreak", "par", "space");

    private static final Set<String> NOTHING = Set.of(
            "left",
            "right",
            "big",
            "Big",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "noindent",
            "xspace",
            "protect",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "centering",
            "footnotemark",
            "allowbreak",
            "nobreak",
            "em",
            "it",
            "bf",
            "tt",
            "sc",
            "rm",
            "sf",
            "sl",
            "itshape",
            "bfseries",
            "ttfamily",
            "scshape",
            "tiny",
            "scriptsize",
            "footnotesize",
            "small",
            "normalsize",
            "large",
            "Large",
            "LARGE",
            "huge",
            "Huge");

    private TexSymbols() {}

    static @Nullable String abbreviation(String command) {
        return ABBREVIATIONS.get(command);
    }

    static @Nullable String letter(String command) {
        return LETTERS.get(command);
    }

    static @Nullable String symbol(String command) {
        return SPACES.contains(command) ? " " : SYMBOLS.get(command);
    }

    /** Commands that set type, spacing or size, and print nothing. */
    static boolean printsNothing(String command) {
        return NOTHING.contains(command);
    }

    /** Names of sizes as they stand in a text whose backslashes were stripped: {@code {scriptsize BERT}}. */
    static boolean isSize(String word) {
        return (word.endsWith("size") && NOTHING.contains(word)) || word.equals("large") || word.equals("textsc");
    }

    private static Map<String, String> table(String pairs) {
        String[] words = pairs.strip().split("\\s+", -1);
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }
}
