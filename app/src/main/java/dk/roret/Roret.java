package dk.roret;

import org.springframework.boot.SpringApplication;

final class Roret {
    private Roret() {}

    static void main(String[] args) {
        SpringApplication.run(RoretApplication.class, args);
    }
}
