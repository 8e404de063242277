package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.web.Problem;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be done with the travelling record: it is read, and it is added to. */
@Service
public class JournalService {

    /** Entries on one page. */
    public static final int PAGE = 40;

    private final Journal journal;
    private final PlanRecord record;

    JournalService(Journal journal, PlanRecord record) {
        this.journal = journal;
        this.record = record;
    }

    /** The newest first; one more than a page when there are older ones. */
    public List<JournalEntry> entries(Look look, int page) {
        return journal.entries(look, page);
    }

    @Transactional
    public Outcome add(Writer writer, JournalForm form) {
        List<Problem> problems = new ArrayList<>();
        JournalEntry.Content content = form.read(LocalDate.ofInstant(writer.at(), Words.COPENHAGEN), problems);
        if (content == null) {
            return new Outcome.Wrong(problems);
        }
        record.begin(writer);
        journal.add(writer, content);
        return new Outcome.Saved();
    }
}
