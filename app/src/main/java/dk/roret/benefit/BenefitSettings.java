package dk.roret.benefit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BenefitSettings {

    @Bean
    RefundLaw refundLaw() {
        return RefundLaw.read();
    }
}
